import type { GroupInput } from '@kaoping/scoring-engine';
import type { Scheme } from '@kaoping/schemes';
import { conditionHolds } from './condition-holds.ts';
import { flagsOf, groupGrades } from './group-grades.ts';
import type { Moment } from './moment.ts';
import { isFact } from './named-value.ts';
import { placeAmong } from './places.ts';
import { known, type Value } from './rational.ts';
import { exactText, printed, rounded } from './rational-text.ts';
import type { Condition } from './scheme-parts.ts';
import { rankedScore, worldOf } from './world-of.ts';
import type { World } from './world.ts';

/** Result of one organisation. Numbers are exact texts. */
export interface NaiveStanding {
  readonly organisation: string;
  readonly peerGroup: string;
  /** As printed. */
  readonly score: string;
  /** Unrounded. */
  readonly exact: string;
  readonly rank: string;
  readonly rankBefore: string | undefined;
  readonly coefficient: string | undefined;
  readonly scopeRanks: Readonly<Record<string, string>>;
  readonly grade: string | undefined;
  readonly pay: Readonly<Record<string, string>>;
  /** Sorted. */
  readonly flags: readonly string[];
  /** Sorted. */
  readonly consequences: readonly string[];
}

const text = (value: Value): string | undefined => value && exactText(value);

const placeIn = (world: World, organisation: string, others: readonly string[]): Value =>
  placeAmong(
    rankedScore(world, organisation),
    others.map((other) => rankedScore(world, other)),
    { ties: world.scheme.result.ties },
  );

/** How every ranked organisation of a group stands, save its grade. */
const momentsOf = (world: World, group: readonly string[]): ReadonlyMap<string, Moment> => {
  const places = group.map((organisation) => placeIn(world, organisation, group));
  const { vetoes = [], facts = [] } = world.scheme;
  const moments = new Map<string, Moment>();
  for (const [index, organisation] of group.entries()) {
    const rank = places[index];
    if (rank === undefined) continue;
    moments.set(organisation, {
      score: rankedScore(world, organisation),
      rank,
      ranks: known(places),
      grade: undefined,
      facts: new Set(
        [...vetoes, ...facts].map(({ key }) => key).filter((key) => isFact(world, organisation, key)),
      ),
      formula: (formula) => world.formula(formula, organisation),
    });
  }
  return moments;
};

const graded = (world: World, moments: ReadonlyMap<string, Moment>): ReadonlyMap<string, Moment> => {
  const by = world.scheme.grades?.by;
  const rows = [...moments].flatMap(([organisation, now]) =>
    now.rank === undefined
      ? []
      : [
          {
            organisation,
            rank: now.rank,
            by: by === undefined ? now.score : world.named(by, organisation),
            now,
          },
        ],
  );
  const grades = groupGrades(world, rows);
  return new Map(
    [...moments].map(([organisation, now]) => [organisation, { ...now, grade: grades.get(organisation) }]),
  );
};

/** Texts by name, without those that are missing. */
const texts = (pairs: readonly (readonly [string, Value])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, exactText(value)]])),
  );

interface Worlds {
  readonly now: World;
  readonly before: World;
  readonly afterGrades: World;
}

/** The coefficient, the rank without any, and the ranks in wider sets. */
const ranksOf = ({ now, before }: Worlds, organisation: string) => {
  const { coefficient, scopes = [] } = now.scheme.result;
  return {
    rankBefore: coefficient && text(placeIn(before, organisation, before.peers(organisation))),
    coefficient: coefficient && text(now.named(coefficient, organisation)),
    scopeRanks: texts(
      scopes.map(({ key }) => [key, placeIn(now, organisation, now.sharing(key, organisation))]),
    ),
  };
};

const printedScore = ({ scheme }: World, score: Value): string => {
  const { places, mode = 'half-up' } = scheme.result.round ?? { places: 2 };
  if (score === undefined) throw new Error('Who is ranked has a score.');
  return printed(rounded(score, { places, mode }), places);
};

const standingOf = (
  worlds: Worlds,
  organisation: string,
  moment: Moment,
): Omit<NaiveStanding, 'peerGroup'> => {
  const { now, afterGrades } = worlds;
  const { result, pay = [], consequences = [] } = now.scheme;
  const score = now.named(result.score, organisation);
  const follows = (condition: Condition) =>
    conditionHolds(afterGrades, organisation, { condition, now: moment }) === true;
  return {
    organisation,
    score: printedScore(now, score),
    exact: text(score) ?? '',
    rank: text(moment.rank) ?? '',
    ...ranksOf(worlds, organisation),
    grade: moment.grade,
    pay: texts(pay.map(({ key }) => [key, afterGrades.named(key, organisation)])),
    flags: flagsOf(now, organisation, moment).toSorted(),
    consequences: consequences
      .filter(({ when }) => follows(when))
      .map(({ key }) => key)
      .toSorted(),
  };
};

/**
 * Results of all organisations that have one, straight from the scheme: slow, without a plan, with fractions only.
 * An organisation that is not in the answer has no score.
 */
export const naiveScoring = (scheme: Scheme, input: GroupInput): readonly NaiveStanding[] => {
  const now = worldOf(scheme, input);
  const groups = Map.groupBy(input.members, ({ peerGroup }) => peerGroup);
  const moments = new Map(
    [...groups.values()].flatMap((members) => [
      ...graded(
        now,
        momentsOf(
          now,
          members.map(({ organisation }) => organisation),
        ),
      ),
    ]),
  );
  const worlds: Worlds = {
    now,
    before: worldOf(scheme, input, { isBeforeCoefficient: true }),
    afterGrades: worldOf(scheme, input, {
      resultOf: (organisation) => {
        const moment = moments.get(organisation);
        return { rank: moment?.rank, ranks: moment?.ranks ?? [], grade: moment?.grade };
      },
    }),
  };
  return input.members.flatMap(({ organisation, peerGroup }) => {
    const moment = moments.get(organisation);
    return moment === undefined ? [] : [{ ...standingOf(worlds, organisation, moment), peerGroup }];
  });
};
