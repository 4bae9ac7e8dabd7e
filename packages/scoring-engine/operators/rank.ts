import { valueAt } from '../columns/column.ts';
import { compare } from '../exact/exact.ts';
import type { Operator } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';
import { type Making, operatorRule } from './operator-rule.ts';
import { NUMBERS_AND_RANKS } from './quantity-types.ts';
import { absencesOfRank } from './rank-absences.ts';
import { comparedIn, computeRank, type RankOperator } from './rank-column.ts';
import { numberAt } from './value-words.ts';

const explain = (operator: RankOperator, quantity: string, run: RunView, member: number): Making => {
  const groups = run.groups(operator.within);
  const compared = comparedIn(operator, run, groups.members[groups.of[member] ?? -1] ?? []);
  const column = run.column(operator.of);
  const own = valueAt(column, member);
  const sides = compared.map((other) => {
    const value = valueAt(column, other);
    return own === undefined || value === undefined ? 0 : compare(value, own);
  });
  const better = operator.order === 'highest-first' ? 1 : -1;
  const ahead = String(sides.filter((side) => side === better).length);
  const tied = String(sides.filter((side) => side === 0).length);
  const size = String(compared.length);
  const [value, rank] = [numberAt(run, operator.of, member), numberAt(run, quantity, member)];
  return {
    text: {
      en: `with ${value}, place ${rank} of ${size} (${ahead} ahead, ${tied} at this place)`,
      zh: `${value}，在 ${size} 家中列第 ${rank} 名（前面 ${ahead} 家，同名次 ${tied} 家）`,
    },
    inputs: [operator.of],
  };
};

/** Places by value within a group. */
export const RANK = operatorRule<Extract<Operator, { op: 'rank' }>>({
  makes: ['rank'],
  takes: ({ of, eligible }) => [
    { name: of, as: NUMBERS_AND_RANKS },
    ...(eligible === undefined ? [] : [{ name: eligible, as: ['flag'] as const }]),
  ],
  check: () => [],
  compile: (operator, { quantity: { name } }) => ({
    compute: (run) => computeRank(operator, run),
    explain: (run, member) => explain(operator, name, run, member),
    absences: (run, member) => absencesOfRank(operator, run, member),
  }),
});
