import { wholeAt } from '../columns/column.ts';
import { flagColumn } from '../columns/flag-column.ts';
import type { Operator } from '../plan/operator.ts';
import { joined } from '../wording/wording.ts';
import { problemsOfGrades } from './check-grades.ts';
import { problemOfEmpty } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { operatorRule } from './operator-rule.ts';
import { gradeTitle, valueWord } from './value-words.ts';

/** Whether the grade is one of these. */
export const GRADE_IS = operatorRule<Extract<Operator, { op: 'grade-is' }>>({
  makes: ['flag'],
  takes: ({ grade }) => [{ name: grade, as: ['grade'] }],
  check: ({ grades }, site) => [
    ...problemOfEmpty(site.quantity.name, grades),
    ...problemsOfGrades(site, grades),
  ],
  compile: ({ grade, grades }, { quantity: { name }, index }) => {
    const wanted = new Set(grades.map((key) => index.gradeAt.get(key)));
    return {
      compute: (run) => {
        const column = run.column(grade);
        return flagColumn(run.members.length, (member) => {
          const at = wholeAt(column, member);
          return at === undefined ? undefined : wanted.has(at);
        });
      },
      explain: (run, member) => {
        const own = valueWord(run, grade, member);
        const among = joined(grades.map((key) => gradeTitle(run, key)));
        const answer = valueWord(run, name, member);
        return {
          text: {
            en: `the grade is ${own.en}; is it one of ${among.en}? ${answer.en}`,
            zh: `等次为${own.zh}，是否属于${among.zh}：${answer.zh}`,
          },
          inputs: [grade],
        };
      },
      absences: (run, member) => missingOf(run, member, [grade]),
    };
  },
});
