import { wholeAt } from '../columns/column.ts';
import { columnOf } from '../columns/make-column.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import { problemsOfGrades } from './check-grades.ts';
import { problemsOfDecimals } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { type CheckSite, operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { numberAt, valueWord } from './value-words.ts';

type ByGrade = Extract<Operator, { op: 'by-grade' }>;

const problemsOfNotNamed = ({ values }: ByGrade, { quantity, index }: CheckSite): readonly PlanProblem[] =>
  index.grades
    .filter(({ key }) => !Object.hasOwn(values, key))
    .map(({ key, title }) =>
      planProblem(
        'PLAN.UNKNOWN_GRADE',
        quantity.name,
        `There is no value for the grade "${key}" (${title.en}).`,
        `没有给出等次“${key}”（${title.zh}）的值。`,
      ),
    );

/** A value for each grade. */
export const BY_GRADE = operatorRule<ByGrade>({
  makes: NUMBERS,
  takes: ({ grade }) => [{ name: grade, as: ['grade'] }],
  check: (operator, site) => [
    ...problemsOfDecimals(site.quantity.name, Object.values(operator.values)),
    ...problemsOfGrades(site, Object.keys(operator.values)),
    ...problemsOfNotNamed(operator, site),
  ],
  compile: ({ grade, values }, { quantity: { name }, index }) => {
    const byKey = new Map(Object.entries(values).map(([key, text]) => [key, parseDecimal(text)]));
    const list = index.grades.map(({ key }) => byKey.get(key));
    return {
      compute: (run) => columnOf(run.members.map((_, at) => list[wholeAt(run.column(grade), at) ?? -1])),
      explain: (run, member) => {
        const word = valueWord(run, grade, member);
        const value = numberAt(run, name, member);
        return {
          text: { en: `grade ${word.en} counts ${value}`, zh: `等次为${word.zh}，计 ${value}` },
          inputs: [grade],
        };
      },
      absences: (run, member) => missingOf(run, member, [grade]),
    };
  },
});
