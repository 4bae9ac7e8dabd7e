import { momentOf, type Moment } from './moment.ts';
import { pastAgo } from './past-results.ts';
import { below, floorOf, isYes, rational, times, whole } from './rational.ts';
import type { Condition } from './scheme-parts.ts';
import { every, opposite, some, type Truth } from './truth.ts';
import type { World } from './world.ts';

const rankHolds = ({ rank, ranks }: Moment, rule: NonNullable<Condition['rank']>): Truth => {
  if (rank === undefined) return undefined;
  const worse = ranks.filter((other) => below(rank, other)).length;
  if (rule === 'last') return worse === 0;
  if (rule === 'first') return !below(whole(1), rank);
  if ('top' in rule) return !below(whole(rule.top), rank);
  if (!rule.bottom.endsWith('%')) return whole(worse).n < rational(rule.bottom).n;
  return whole(worse).n < floorOf(times(rational(rule.bottom), whole(ranks.length)));
};

const listOf = (keys: string | readonly string[]): readonly string[] =>
  typeof keys === 'string' ? [keys] : keys;

/** The grades that a condition names, and any better or worse ones that it means. */
const gradesMeant = (
  order: readonly string[],
  { grade = [], orBetter, orWorse }: Condition,
): readonly string[] => {
  const places = listOf(grade).map((key) => order.indexOf(key));
  const isMeant = (place: number) =>
    (orBetter === true && place <= Math.max(...places)) || (orWorse === true && place >= Math.min(...places));
  return order.filter((_, place) => places.includes(place) || isMeant(place));
};

const gradeHolds = ({ scheme }: World, { grade }: Moment, condition: Condition): Truth => {
  const order = scheme.grades?.list.map(({ grade: key }) => key) ?? [];
  return grade === undefined ? undefined : gradesMeant(order, condition).includes(grade);
};

const scoreHolds = ({ score }: Moment, { below: limit, atLeast }: NonNullable<Condition['score']>): Truth => {
  if (score === undefined) return undefined;
  const isBelow = limit === undefined || below(score, rational(limit));
  return isBelow && (atLeast === undefined || !below(score, rational(atLeast)));
};

const formulaHolds = ({ formula }: Moment, text: string): Truth => {
  const value = formula?.(text);
  return value === undefined ? undefined : isYes(value);
};

/** A condition without conditions inside it, and without how often it must have held. */
const plainParts = (world: World, moment: Moment, condition: Condition): readonly Truth[] => [
  ...(condition.is === undefined ? [] : [formulaHolds(moment, condition.is)]),
  ...(condition.rank === undefined ? [] : [rankHolds(moment, condition.rank)]),
  ...(condition.grade === undefined ? [] : [gradeHolds(world, moment, condition)]),
  ...(condition.fact === undefined ? [] : [listOf(condition.fact).some((key) => moment.facts.has(key))]),
  ...(condition.score === undefined ? [] : [scoreHolds(moment, condition.score)]),
];

/** All parts of a condition; `inner` judges the conditions inside it. */
const holds = (
  world: World,
  moment: Moment,
  { condition, inner }: { condition: Condition; inner: (one: Condition) => Truth },
): Truth => {
  const { any, all, not } = condition;
  return every([
    ...plainParts(world, moment, condition),
    ...(any === undefined ? [] : [some(any.map(inner))]),
    ...(all === undefined ? [] : [every(all.map(inner))]),
    ...(not === undefined ? [] : [opposite(inner(not))]),
  ]);
};

/** A condition at one time, however often it must hold. */
const holdsAt = (world: World, moment: Moment, condition: Condition): Truth =>
  holds(world, moment, { condition, inner: (one) => holdsAt(world, moment, one) });

/** A condition over several periods, the present one included: so many in a row, or so many of the last. */
const heldOften = (
  world: World,
  organisation: string,
  { condition, now }: { condition: Condition; now: Moment },
): Truth => {
  const { running, times: often = 0, within = 0 } = condition;
  const present = holdsAt(world, now, condition);
  if (present === undefined) return undefined;
  const heldAgo = (count: number): boolean => {
    const past = pastAgo(world, organisation, count);
    return past !== undefined && holdsAt(world, momentOf(past), condition) === true;
  };
  const held = Array.from({ length: (running ?? within) - 1 }, (_, index) => heldAgo(index + 1));
  if (running !== undefined) return present && held.every(Boolean);
  return [present, ...held].filter(Boolean).length >= often;
};

/** Whether a condition holds for an organisation now, its history included; unknown where something is missing. */
export const conditionHolds = (
  world: World,
  organisation: string,
  { condition, now }: { condition: Condition; now: Moment },
): Truth => {
  const { running, times: often } = condition;
  if (running !== undefined || often !== undefined) return heldOften(world, organisation, { condition, now });
  const inner = (one: Condition) => conditionHolds(world, organisation, { condition: one, now });
  return holds(world, now, { condition, inner });
};
