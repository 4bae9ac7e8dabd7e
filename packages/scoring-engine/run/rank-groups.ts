import { isMissingAt } from '../columns/column.ts';
import type { Within } from '../plan/operator.ts';
import type { PlanIndex } from '../plan/plan-index.ts';
import type { Groups } from './groups.ts';
import type { RunView } from './run-view.ts';

/** Who is compared by a rank: the groups of its own operator; peer groups where it is made otherwise. */
const withinOfRank = (index: PlanIndex, rank: string): Within => {
  const operator = index.quantities.get(rank)?.operator;
  return operator?.op === 'rank' ? operator.within : 'peer-group';
};

/** The groups that a rank compares. */
export const groupsOfRank = (run: RunView, rank: string): Groups => run.groups(withinOfRank(run.index, rank));

/** The members of one group that have a rank. */
export const rankedIn = (run: RunView, rank: string, group: readonly number[]): readonly number[] => {
  const column = run.column(rank);
  return group.filter((member) => !isMissingAt(column, member));
};
