import { flagAt } from '../columns/column.ts';
import { wholeColumn } from '../columns/flag-column.ts';
import { passesTest } from '../history/passes-test.ts';
import { unbrokenPast, type PastSource } from '../history/past-window.ts';
import type { PastRow } from '../history/placed-past.ts';
import { testText } from '../history/test-text.ts';
import type { Operator, PastTest } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';
import { problemsOfTest } from './check-grades.ts';
import { missingOf } from './missing-of.ts';
import { operatorRule } from './operator-rule.ts';
import { pastOf } from './past-of.ts';
import { flagWord, gradeTitle, numberAt } from './value-words.ts';

const passedInARow = (source: PastSource, test: PastTest): readonly PastRow[] => {
  const chain = unbrokenPast(source);
  const failed = chain.findIndex((row) => !passesTest(test, row));
  return failed < 0 ? chain : chain.slice(0, failed);
};

const countFor = (run: RunView, member: number, present: string, test: PastTest): number | undefined => {
  const isPassed = flagAt(run.column(present), member);
  if (isPassed !== true) return isPassed === undefined ? undefined : 0;
  return 1 + passedInARow(pastOf(run, member), test).length;
};

/** How many periods in a row have passed, the present one included. */
export const RUNNING = operatorRule<Extract<Operator, { op: 'running' }>>({
  makes: ['count'],
  takes: ({ present }) => [{ name: present, as: ['flag'] }],
  check: ({ test }, site) => problemsOfTest(site, test),
  compile: ({ present, test }, { quantity: { name } }) => ({
    compute: (run) => wholeColumn(run.members.length, (member) => countFor(run, member, present, test)),
    explain: (run, member) => {
      const isPassed = flagAt(run.column(present), member) === true;
      const past = isPassed ? passedInARow(pastOf(run, member), test) : [];
      const { en, zh } = testText(test, (key) => gradeTitle(run, key));
      const now = flagWord(isPassed);
      const before = String(past.length);
      const value = numberAt(run, name, member);
      return {
        text: {
          en: `this period: ${now.en}; ${en} in the ${before} periods right before it; ${value} in a row`,
          zh: `本期${now.zh}，此前连续 ${before} 期${zh}，共连续 ${value} 期`,
        },
        inputs: [present],
        history: past.map(({ resultId }) => resultId),
      };
    },
    absences: (run, member) => missingOf(run, member, [present]),
  }),
});
