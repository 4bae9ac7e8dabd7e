import { flagAt } from '../columns/column.ts';
import { wholeColumn } from '../columns/flag-column.ts';
import { passesTest } from '../history/passes-test.ts';
import { lastPeriods } from '../history/past-window.ts';
import type { PastRow } from '../history/placed-past.ts';
import { testText } from '../history/test-text.ts';
import type { Operator } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';
import { problemsOfTest } from './check-grades.ts';
import { problemOfCount } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { operatorRule } from './operator-rule.ts';
import { pastOf } from './past-of.ts';
import { gradeTitle, numberAt } from './value-words.ts';

type Times = Extract<Operator, { op: 'times' }>;

const passedBefore = ({ test, periods }: Times, run: RunView, member: number): readonly PastRow[] =>
  lastPeriods(pastOf(run, member), periods - 1).rows.filter((row) => passesTest(test, row));

const countFor = (operator: Times, run: RunView, member: number): number | undefined => {
  const isPassed = flagAt(run.column(operator.present), member);
  if (isPassed === undefined) return undefined;
  return (isPassed ? 1 : 0) + passedBefore(operator, run, member).length;
};

/** How many of the last periods have passed, the present one included. */
export const TIMES = operatorRule<Times>({
  makes: ['count'],
  takes: ({ present }) => [{ name: present, as: ['flag'] }],
  check: ({ test, periods }, site) => [
    ...problemOfCount(site.quantity.name, periods, 1),
    ...problemsOfTest(site, test),
  ],
  compile: (operator, { quantity: { name } }) => ({
    compute: (run) => wholeColumn(run.members.length, (member) => countFor(operator, run, member)),
    explain: (run, member) => {
      const { en, zh } = testText(operator.test, (key) => gradeTitle(run, key));
      const [periods, value] = [String(operator.periods), numberAt(run, name, member)];
      return {
        text: {
          en: `${en} in ${value} of the last ${periods} periods, this one included`,
          zh: `含本期在内的最近 ${periods} 期中，${value} 期${zh}`,
        },
        inputs: [operator.present],
        history: passedBefore(operator, run, member).map(({ resultId }) => resultId),
      };
    },
    absences: (run, member) => missingOf(run, member, [operator.present]),
  }),
});
