import type { Column } from '../columns/column.ts';
import type { PastIndex } from '../history/past-index.ts';
import type { GroupMember } from '../plan/group-input.ts';
import type { Within } from '../plan/operator.ts';
import type { PlanIndex } from '../plan/plan-index.ts';
import type { Groups } from './groups.ts';
import type { InputRows } from './input-rows.ts';

/** What an operator sees of a run: the columns that stand already, the rows of inputs, and who is compared with whom. */
export interface RunView {
  readonly index: PlanIndex;
  readonly members: readonly GroupMember[];
  readonly parameters: ReadonlyMap<string, string>;
  readonly past: PastIndex;
  readonly column: (quantity: string) => Column;
  readonly rows: (input: string) => InputRows;
  readonly groups: (within: Within) => Groups;
}
