import { conditionHolds, type Moment } from './condition-holds.ts';
import { gradesOfGroup, type Candidate } from './grade-of-group.ts';
import { isFact } from './named-value.ts';
import type { Rational, Value } from './rational.ts';
import { isGiven, type Condition, type Grades } from './scheme-parts.ts';
import type { World } from './world.ts';

/** Vetoes, facts and fail rules that stand for or against an organisation. */
export const flagsOf = (world: World, organisation: string, now: Moment): readonly string[] => {
  const { vetoes = [], facts = [], failRules = [] } = world.scheme;
  return [
    ...[...vetoes, ...facts].filter(({ key }) => isFact(world, organisation, key)),
    ...failRules.filter(({ when }) => conditionHolds(world, organisation, { condition: when, now })),
  ].map(({ key }) => key);
};

const candidate = (
  world: World,
  {
    grades,
    flags,
    organisation,
    by,
    rank,
    now,
  }: {
    grades: Grades;
    flags: readonly string[];
    organisation: string;
    by: Rational;
    rank: Rational;
    now: Moment;
  },
): Candidate => {
  const placeOf = (key: string) => grades.list.findIndex(({ grade }) => grade === key);
  const holds = (condition: Condition) => conditionHolds(world, organisation, { condition, now });
  const effects = [...(world.scheme.vetoes ?? []), ...(world.scheme.failRules ?? [])].filter(({ key }) =>
    flags.includes(key),
  );
  const outright = effects
    .map(({ grade }) => grade)
    .filter(isGiven)
    .map(placeOf);
  const limits = effects
    .map(({ gradeAtMost }) => gradeAtMost)
    .filter(isGiven)
    .map(placeOf);
  const earned = grades.list.flatMap(({ givenBy = [] }, place) => (givenBy.some(holds) ? [place] : []));
  return {
    organisation,
    by,
    rank,
    isExempt: grades.distribution?.exemptions === true && world.book.isYes(organisation, 'grade/exempt'),
    // The worst grade needs no giving: who may have no better one falls to it.
    given: [...outright.filter((place) => place < grades.list.length - 1), ...earned],
    limit: Math.max(0, ...outright, ...limits),
    meets: (place) => grades.list[place]?.needs?.every(holds) ?? true,
  };
};

/** Grades of one peer group by organisation; none where the scheme has none. */
export const groupGrades = (
  world: World,
  group: readonly {
    readonly organisation: string;
    readonly rank: Rational;
    readonly by: Value;
    readonly now: Moment;
  }[],
): ReadonlyMap<string, string> => {
  const { grades } = world.scheme;
  if (grades === undefined) return new Map();
  const candidates = group.flatMap(({ organisation, rank, by, now }) => {
    if (by === undefined) return [];
    const flags = flagsOf(world, organisation, now);
    return [candidate(world, { grades, flags, organisation, by, rank, now })];
  });
  const { sharesBy } = grades.distribution ?? {};
  return gradesOfGroup(
    grades,
    candidates,
    sharesBy === undefined ? undefined : world.input.parameters[sharesBy],
  );
};
