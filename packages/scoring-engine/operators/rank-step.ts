import { isMissingAt, type Column } from '../columns/column.ts';
import { linearColumns, linearWeight, MINUS_ONE, PLUS_ONE } from '../columns/linear-columns.ts';
import { constantColumn, fixedColumn } from '../columns/make-column.ts';
import { mapColumn } from '../columns/map-column.ts';
import { add, ONE, power, type Exact } from '../exact/exact.ts';
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

const TENTHS = 10;

/** The rank that gets 1, of so many ranked organisations, in tenths: half a place is a decimal like its neighbours. */
const middleInTenths = (size: number, middle: RankStep['middle']): number => {
  if (size % 2 === 1 || middle === 'mean-rank') return (size + 1) * (TENTHS / 2);
  return (middle === 'lower-middle' ? size / 2 + 1 : size / 2) * TENTHS;
};

const middleOf = (size: number, middle: RankStep['middle']): Exact => ({
  numerator: BigInt(middleInTenths(size, middle)),
  denominator: BigInt(TENTHS),
});

/** The middle of its group for each organisation that is ranked. */
const middleColumn = ({ rank, middle }: RankStep, run: RunView): Column => {
  const middles = new Float64Array(run.members.length).fill(Number.NaN);
  for (const group of groupsOfRank(run, rank).members) {
    const ranked = rankedIn(run, rank, group);
    for (const member of ranked) middles[member] = middleInTenths(ranked.length, middle);
  }
  return fixedColumn(middles, TENTHS);
};

/** Whole exponents alone have an exact power. */
const compounded = (step: Exact, places: Exact): Exact | undefined =>
  places.numerator % places.denominator === 0n
    ? power(add(ONE, step), places.numerator / places.denominator)
    : undefined;

const compute = (operator: RankStep, run: RunView): Column => {
  const length = run.members.length;
  const step = parseDecimal(operator.step);
  const placesAbove = linearColumns(
    [
      { column: middleColumn(operator, run), weight: PLUS_ONE },
      { column: run.column(operator.rank), weight: MINUS_ONE },
    ],
    length,
  );
  if (operator.progression === 'compounding')
    return mapColumn(placesAbove, (places) => compounded(step, places));
  return linearColumns(
    [
      { column: constantColumn(ONE, length), weight: PLUS_ONE },
      { column: placesAbove, weight: linearWeight(step) },
    ],
    length,
  );
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
