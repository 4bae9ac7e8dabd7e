import { valueAt } from '../columns/column.ts';
import { flagColumn } from '../columns/flag-column.ts';
import { compare, type Exact } from '../exact/exact.ts';
import { passesTest } from '../history/passes-test.ts';
import type { PlacedRow } from '../history/placed-past.ts';
import { testText } from '../history/test-text.ts';
import type { Operator } from '../plan/operator.ts';
import { groupsOfRank, rankedIn } from '../run/rank-groups.ts';
import type { RunView } from '../run/run-view.ts';
import { problemsOfRankTest } from './check-grades.ts';
import { missingOf } from './missing-of.ts';
import { operatorRule } from './operator-rule.ts';
import { gradeTitle, numberAt, valueWord } from './value-words.ts';

const NO_FACTS: ReadonlySet<string> = new Set();

/** Places of all who have a rank, each as a row of a result: by member. */
const placedRows = (run: RunView, rank: string): ReadonlyMap<number, PlacedRow> => {
  const column = run.column(rank);
  const rows = new Map<number, PlacedRow>();
  for (const group of groupsOfRank(run, rank).members) {
    const ranked = rankedIn(run, rank, group).flatMap((member): readonly (readonly [number, Exact])[] => {
      const own = valueAt(column, member);
      return own === undefined ? [] : [[member, own]];
    });
    for (const [member, own] of ranked) {
      const worse = ranked.filter(([, other]) => compare(other, own) > 0).length;
      rows.set(member, { rank: own, worse, ranked: ranked.length, facts: NO_FACTS });
    }
  }
  return rows;
};

/** Whether the present rank passes a test. */
export const RANK_IS = operatorRule<Extract<Operator, { op: 'rank-is' }>>({
  makes: ['flag'],
  takes: ({ rank }) => [{ name: rank, as: ['rank'] }],
  check: ({ test }, site) => problemsOfRankTest(site, test),
  compile: ({ rank, test }, { quantity: { name } }) => ({
    compute: (run) => {
      const rows = placedRows(run, rank);
      return flagColumn(run.members.length, (member) => {
        const row = rows.get(member);
        return row && passesTest(test, row);
      });
    },
    explain: (run, member) => {
      const place = numberAt(run, rank, member);
      const size = String(placedRows(run, rank).get(member)?.ranked ?? 0);
      const wanted = testText(test, (key) => gradeTitle(run, key));
      const answer = valueWord(run, name, member);
      return {
        text: {
          en: `place ${place} of ${size}; ${wanted.en}? ${answer.en}`,
          zh: `${size} 家中第 ${place} 名，是否${wanted.zh}：${answer.zh}`,
        },
        inputs: [rank],
      };
    },
    absences: (run, member) => missingOf(run, member, [rank]),
  }),
});
