import { wholeAt } from '../columns/column.ts';
import { columnOf } from '../columns/make-column.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import { problemOfEmpty, problemsOfDecimals } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { type CheckSite, operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { numberAt, valueWord } from './value-words.ts';

type ByLevel = Extract<Operator, { op: 'by-level' }>;

const problemOfLevels = ({ of, points }: ByLevel, { quantity, index }: CheckSite): readonly PlanProblem[] => {
  const operator = index.quantities.get(of)?.operator;
  const kind = operator?.op === 'entry' ? index.inputs.get(operator.input)?.entry : undefined;
  if (kind?.kind !== 'level' || kind.levels.length === points.length) return [];
  const [levels, found] = [String(kind.levels.length), String(points.length)];
  return [
    planProblem(
      'PLAN.WRONG_COUNT',
      quantity.name,
      `"${of}" has ${levels} levels, but there are points for ${found}.`,
      `“${of}”有 ${levels} 个等级，却给出了 ${found} 个分值。`,
    ),
  ];
};

/** Fixed points for each level. */
export const BY_LEVEL = operatorRule<ByLevel>({
  makes: NUMBERS,
  takes: ({ of }) => [{ name: of, as: ['level'] }],
  check: (operator, site) => [
    ...problemOfEmpty(site.quantity.name, operator.points),
    ...problemsOfDecimals(site.quantity.name, operator.points),
    ...problemOfLevels(operator, site),
  ],
  compile: ({ of, points }, { quantity: { name } }) => {
    const values = points.map(parseDecimal);
    return {
      compute: (run) => columnOf(run.members.map((_, at) => values[wholeAt(run.column(of), at) ?? -1])),
      explain: (run, member) => {
        const level = valueWord(run, of, member);
        const value = numberAt(run, name, member);
        return {
          text: { en: `${level.en} counts ${value}`, zh: `${level.zh}，计 ${value}` },
          inputs: [of],
        };
      },
      absences: (run, member) => missingOf(run, member, [of]),
    };
  },
});
