import { pastAgo, type Past } from './past-results.ts';
import {
  below,
  floorOf,
  isYes,
  known,
  rational,
  times,
  whole,
  type Rational,
  type Value,
} from './rational.ts';
import type { Condition } from './scheme-parts.ts';
import type { World } from './world.ts';

/** One organisation at one time, the present or an earlier one, as conditions see it. */
export interface Moment {
  readonly score: Value;
  readonly rank: Value;
  /** Of its whole peer group. */
  readonly ranks: readonly Rational[];
  readonly grade: string | undefined;
  readonly facts: ReadonlySet<string>;
  /** Formulas can only be asked of the present. */
  readonly formula?: (text: string) => Value;
}

const rankHolds = ({ rank, ranks }: Moment, rule: NonNullable<Condition['rank']>): boolean => {
  if (rank === undefined) return false;
  const worse = ranks.filter((other) => below(rank, other)).length;
  if (rule === 'last') return worse === 0;
  if (rule === 'first') return !below(whole(1), rank);
  if ('top' in rule) return !below(whole(rule.top), rank);
  if (!rule.bottom.endsWith('%')) return whole(worse).n < rational(rule.bottom).n;
  return whole(worse).n < floorOf(times(rational(rule.bottom), whole(ranks.length)));
};

const gradesMeant = (
  order: readonly string[],
  { grade, orBetter, orWorse }: Condition,
): readonly string[] => {
  const named = typeof grade === 'string' ? [grade] : (grade ?? []);
  const places = named.map((key) => order.indexOf(key));
  return order.filter(
    (key, place) =>
      named.includes(key) ||
      (orBetter === true && place <= Math.max(...places)) ||
      (orWorse === true && place >= Math.min(...places)),
  );
};

const scoreHolds = (score: Value, { below: limit, atLeast }: NonNullable<Condition['score']>): boolean => {
  if (score === undefined) return false;
  return (
    (limit === undefined || below(score, rational(limit))) &&
    (atLeast === undefined || !below(score, rational(atLeast)))
  );
};

const factsMeant = ({ fact }: Condition): readonly string[] =>
  typeof fact === 'string' ? [fact] : (fact ?? []);

/** Every part of a condition but how often it must have held. */
const holdsAt = (world: World, condition: Condition, moment: Moment): boolean => {
  const order = world.scheme.grades?.list.map(({ grade }) => grade) ?? [];
  const { is, rank, grade, fact, score, any, all, not } = condition;
  const parts = [
    is === undefined || isYes(moment.formula?.(is)),
    rank === undefined || rankHolds(moment, rank),
    grade === undefined ||
      (moment.grade !== undefined && gradesMeant(order, condition).includes(moment.grade)),
    fact === undefined || factsMeant(condition).some((key) => moment.facts.has(key)),
    score === undefined || scoreHolds(moment.score, score),
    any === undefined || any.some((one) => holdsAt(world, one, moment)),
    all === undefined || all.every((one) => holdsAt(world, one, moment)),
    not === undefined || !holdsAt(world, not, moment),
  ];
  return parts.every(Boolean);
};

const momentOf = ({ standing, result }: Past): Moment => ({
  score: standing.score === undefined ? undefined : rational(standing.score),
  rank: standing.rank === undefined ? undefined : rational(standing.rank),
  ranks: known(result.standings.map(({ rank }) => (rank === undefined ? undefined : rational(rank)))),
  grade: standing.grade,
  facts: new Set(standing.facts),
});

/** Whether a condition holds for an organisation now, its history included. */
export const conditionHolds = (
  world: World,
  organisation: string,
  { condition, now }: { condition: Condition; now: Moment },
): boolean => {
  const { running, times: often, within } = condition;
  const { any, all, not, ...own } = condition;
  const inner = (one: Condition) => conditionHolds(world, organisation, { condition: one, now });
  if (running === undefined && often === undefined)
    return (
      holdsAt(world, own, now) &&
      (any?.some(inner) ?? true) &&
      (all?.every(inner) ?? true) &&
      !(not !== undefined && inner(not))
    );
  const heldAgo = (count: number): boolean => {
    if (count === 0) return holdsAt(world, condition, now);
    const past = pastAgo(world, organisation, count);
    return past !== undefined && holdsAt(world, condition, momentOf(past));
  };
  const held = (count: number) => Array.from({ length: count }, (_, ago) => heldAgo(ago));
  if (running !== undefined) return held(running).every(Boolean);
  return held(within ?? 0).filter(Boolean).length >= (often ?? 0);
};
