import { isMissingAt, valueAt, type Column } from '../columns/column.ts';
import { columnOf } from '../columns/make-column.ts';
import { add, exactInteger, halves, multiply, ONE, power, subtract, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import { groupsOfRank, rankedIn } from '../run/rank-groups.ts';
import type { RunView } from '../run/run-view.ts';
import { numberText } from '../wording/number-text.ts';
import { alike } from '../wording/wording.ts';
import { problemOfRange } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { type Absence, type CheckSite, type Making, operatorRule } from './operator-rule.ts';
import { numberAt } from './value-words.ts';

type RankStep = Extract<Operator, { op: 'rank-step' }>;

/** The rank that gets 1, of so many ranked organisations. */
const middleOf = (size: number, middle: RankStep['middle']): Exact => {
  if (size % 2 === 1 || middle === 'mean-rank') return halves(size + 1);
  return exactInteger(middle === 'lower-middle' ? size / 2 + 1 : size / 2);
};

/** Whole exponents alone have an exact power. */
const compounded = (step: Exact, places: Exact): Exact | undefined =>
  places.numerator % places.denominator === 0n
    ? power(add(ONE, step), places.numerator / places.denominator)
    : undefined;

const coefficientOf = (operator: RankStep, placesAbove: Exact): Exact | undefined => {
  const step = parseDecimal(operator.step);
  return operator.progression === 'additive'
    ? add(ONE, multiply(placesAbove, step))
    : compounded(step, placesAbove);
};

const compute = (operator: RankStep, run: RunView): Column => {
  const ranks = run.column(operator.rank);
  const values: (Exact | undefined)[] = run.members.map(() => undefined);
  for (const group of groupsOfRank(run, operator.rank).members) {
    const ranked = rankedIn(run, operator.rank, group);
    const middle = middleOf(ranked.length, operator.middle);
    for (const member of ranked) {
      const rank = valueAt(ranks, member);
      values[member] = rank && coefficientOf(operator, subtract(middle, rank));
    }
  }
  return columnOf(values);
};

const explain = (operator: RankStep, quantity: string, run: RunView, member: number): Making => {
  const groups = groupsOfRank(run, operator.rank);
  const ranked = rankedIn(run, operator.rank, groups.members[groups.of[member] ?? -1] ?? []);
  const middle = numberText(middleOf(ranked.length, operator.middle));
  const above = `(${middle} − ${numberAt(run, operator.rank, member)})`;
  const value = numberAt(run, quantity, member);
  return {
    text: alike(
      operator.progression === 'additive'
        ? `1 + ${above} × ${operator.step} = ${value}`
        : `(1 + ${operator.step})^${above} = ${value}`,
    ),
    inputs: [operator.rank],
  };
};

const NOT_WHOLE: Absence = {
  kind: 'here',
  sentence: {
    en: 'A step compounds only over whole places, and this organisation is half a place away.',
    zh: '复利递进只适用于整数名次差，该单位的名次差不是整数。',
  },
};

const absences = ({ rank }: RankStep, run: RunView, member: number): readonly Absence[] =>
  isMissingAt(run.column(rank), member) ? missingOf(run, member, [rank]) : [NOT_WHOLE];

const problemOfHalf = (
  { rank, middle, progression }: RankStep,
  { quantity, index }: CheckSite,
): readonly PlanProblem[] => {
  const ranking = index.quantities.get(rank)?.operator;
  const isHalf = middle === 'mean-rank' || (ranking?.op === 'rank' && ranking.ties === 'average');
  if (progression === 'additive' || !isHalf) return [];
  return [
    planProblem(
      'PLAN.HALF_RANK',
      quantity.name,
      'A compounding step needs whole places: take the lower or upper middle, and ranks without averaged ties.',
      '复利递进要求名次差为整数：请取下中位或上中位，且并列名次不取平均。',
    ),
  ];
};

/** A multiplier from a place in a group. */
export const RANK_STEP = operatorRule<RankStep>({
  makes: ['coefficient', 'rate'],
  takes: ({ rank }) => [{ name: rank, as: ['rank'] }],
  check: (operator, site) => [
    ...problemOfRange(site.quantity.name, operator.step, ['-0.999999999', '0.999999999']),
    ...problemOfHalf(operator, site),
  ],
  compile: (operator, { quantity: { name } }) => ({
    compute: (run) => compute(operator, run),
    explain: (run, member) => explain(operator, name, run, member),
    absences: (run, member) => absences(operator, run, member),
  }),
});
