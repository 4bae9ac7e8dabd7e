import { conditionHolds } from './condition-holds.ts';
import { gradesOfGroup, type Candidate } from './grade-of-group.ts';
import type { Moment } from './moment.ts';
import { isFact } from './named-value.ts';
import type { Rational, Value } from './rational.ts';
import { isGiven, type Condition, type Grades } from './scheme-parts.ts';
import type { Truth } from './truth.ts';
import type { World } from './world.ts';

/** One organisation that is ranked, and what its grade is measured on. */
export interface Ranked {
  readonly organisation: string;
  readonly rank: Rational;
  readonly by: Value;
  readonly now: Moment;
}

/** Vetoes, facts and fail rules by key, and whether each stands for or against an organisation. */
const flags = (world: World, organisation: string, now: Moment): ReadonlyMap<string, Truth> => {
  const { vetoes = [], facts = [], failRules = [] } = world.scheme;
  return new Map([
    ...[...vetoes, ...facts].map(({ key }) => [key, isFact(world, organisation, key)] as const),
    ...failRules.map(
      ({ key, when: condition }) => [key, conditionHolds(world, organisation, { condition, now })] as const,
    ),
  ]);
};

/** Keys of the vetoes, facts and fail rules that stand. */
export const flagsOf = (world: World, organisation: string, now: Moment): readonly string[] =>
  [...flags(world, organisation, now)].filter(([, stands]) => stands === true).map(([key]) => key);

/** What vetoes and fail rules do to a grade, as places in the list; nothing where one of them is not known. */
const effectsOn = (world: World, grades: Grades, { organisation, now }: Ranked) => {
  const standing = flags(world, organisation, now);
  const effects = [...(world.scheme.vetoes ?? []), ...(world.scheme.failRules ?? [])].filter(
    ({ grade, gradeAtMost }) => grade !== undefined || gradeAtMost !== undefined,
  );
  if (effects.some(({ key }) => standing.get(key) === undefined)) return undefined;
  const placesOf = (field: 'grade' | 'gradeAtMost') =>
    effects
      .filter(({ key }) => standing.get(key) === true)
      .map((effect) => effect[field])
      .filter(isGiven)
      .map((key) => grades.list.findIndex(({ grade }) => grade === key));
  return { outright: placesOf('grade'), limits: placesOf('gradeAtMost') };
};

const candidate = (world: World, grades: Grades, ranked: Ranked): Candidate | undefined => {
  const { organisation, by, rank, now } = ranked;
  const effects = effectsOn(world, grades, ranked);
  const holds = (condition: Condition) => conditionHolds(world, organisation, { condition, now });
  const asked = grades.list.flatMap(({ needs = [], givenBy = [] }) => [...needs, ...givenBy]);
  if (by === undefined || effects === undefined || asked.map(holds).includes(undefined)) return undefined;
  const { outright, limits } = effects;
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
export const groupGrades = (world: World, group: readonly Ranked[]): ReadonlyMap<string, string> => {
  const { grades } = world.scheme;
  if (grades === undefined) return new Map();
  const candidates = group.map((ranked) => candidate(world, grades, ranked)).filter(isGiven);
  const { sharesBy } = grades.distribution ?? {};
  return gradesOfGroup(
    grades,
    candidates,
    sharesBy === undefined ? undefined : world.input.parameters[sharesBy],
  );
};
