import { isMissingAt, valueAt, wholeAt, type Column } from '../columns/column.ts';
import { columnOf } from '../columns/make-column.ts';
import { compare, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import { groupsOfRank, rankedIn } from '../run/rank-groups.ts';
import type { RunView } from '../run/run-view.ts';
import { problemsOfDecimals } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { type Absence, type CheckSite, operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { numberAt } from './value-words.ts';

type ByRank = Extract<Operator, { op: 'by-rank' }>;

const worstOf = (ranks: Column, ranked: readonly number[]): Exact | undefined =>
  ranked.reduce<Exact | undefined>((worst, member) => {
    const rank = valueAt(ranks, member);
    return rank === undefined || (worst !== undefined && compare(worst, rank) >= 0) ? worst : rank;
  }, undefined);

const isLast = (ranks: Column, member: number, worst: Exact | undefined): boolean => {
  const rank = valueAt(ranks, member);
  return rank !== undefined && worst !== undefined && compare(rank, worst) === 0;
};

const compute = ({ rank, values, last, otherwise }: ByRank, run: RunView): Column => {
  const ranks = run.column(rank);
  const list = values.map(parseDecimal);
  const rest = parseDecimal(otherwise);
  const lastValue = last === undefined ? undefined : parseDecimal(last);
  const found: (Exact | undefined)[] = run.members.map(() => undefined);
  for (const group of groupsOfRank(run, rank).members) {
    const ranked = rankedIn(run, rank, group);
    const worst = lastValue && worstOf(ranks, ranked);
    for (const member of ranked) {
      const place = wholeAt(ranks, member);
      const byPlace = place === undefined ? undefined : (list[place - 1] ?? rest);
      found[member] = isLast(ranks, member, worst) ? lastValue : byPlace;
    }
  }
  return columnOf(found);
};

const NOT_WHOLE: Absence = {
  kind: 'here',
  sentence: {
    en: 'Values go by whole places, and this organisation holds half a place.',
    zh: '按名次取值要求名次为整数，该单位的名次不是整数。',
  },
};

const problemOfHalf = ({ rank }: ByRank, { quantity, index }: CheckSite): readonly PlanProblem[] => {
  const ranking = index.quantities.get(rank)?.operator;
  if (ranking?.op !== 'rank' || ranking.ties !== 'average') return [];
  return [
    planProblem(
      'PLAN.HALF_RANK',
      quantity.name,
      `Values go by whole places, but "${rank}" averages ties.`,
      `按名次取值要求名次为整数，但“${rank}”的并列名次取平均。`,
    ),
  ];
};

/** A value for each place. */
export const BY_RANK = operatorRule<ByRank>({
  makes: NUMBERS,
  takes: ({ rank }) => [{ name: rank, as: ['rank'] }],
  check: (operator, site) => [
    ...problemsOfDecimals(site.quantity.name, [...operator.values, operator.last, operator.otherwise]),
    ...problemOfHalf(operator, site),
  ],
  compile: (operator, { quantity: { name } }) => ({
    compute: (run) => compute(operator, run),
    explain: (run, member) => {
      const place = numberAt(run, operator.rank, member);
      const value = numberAt(run, name, member);
      return {
        text: { en: `place ${place} counts ${value}`, zh: `第 ${place} 名，计 ${value}` },
        inputs: [operator.rank],
      };
    },
    absences: (run, member) =>
      isMissingAt(run.column(operator.rank), member) ? missingOf(run, member, [operator.rank]) : [NOT_WHOLE],
  }),
});
