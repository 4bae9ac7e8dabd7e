import { valueAt } from '../columns/column.ts';
import { comparePlaces } from '../columns/compare-places.ts';
import { flagColumn } from '../columns/flag-column.ts';
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

/** How many of a group rank worse than each of its members, the group in order of rank. */
const worseThan = (
  ordered: readonly number[],
  isTied: (left: number, right: number) => boolean,
): readonly number[] => {
  const worse = ordered.map(() => 0);
  for (let at = ordered.length - 1; at >= 0; at -= 1) {
    const next = ordered[at + 1];
    const isSame = next !== undefined && isTied(ordered[at] ?? 0, next);
    worse[at] = isSame ? (worse[at + 1] ?? 0) : ordered.length - at - 1;
  }
  return worse;
};

/** Places of all who have a rank, each as a row of a result: by member. */
const placedRows = (run: RunView, rank: string): ReadonlyMap<number, PlacedRow> => {
  const column = run.column(rank);
  const byRank = comparePlaces(column);
  const rows = new Map<number, PlacedRow>();
  for (const group of groupsOfRank(run, rank).members) {
    const ordered = [...rankedIn(run, rank, group)].sort(byRank);
    const worse = worseThan(ordered, (left, right) => byRank(left, right) === 0);
    for (const [at, member] of ordered.entries()) {
      const own = valueAt(column, member);
      if (own === undefined) continue;
      rows.set(member, { rank: own, worse: worse[at] ?? 0, ranked: ordered.length, facts: NO_FACTS });
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
