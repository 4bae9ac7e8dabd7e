import { isMissingAt } from '../columns/column.ts';
import type { RunView } from '../run/run-view.ts';
import type { Absence } from './operator-rule.ts';

/** Those of the named quantities that are missing for a member. */
export const missingOf = (run: RunView, member: number, names: readonly string[]): readonly Absence[] =>
  names
    .filter((name) => isMissingAt(run.column(name), member))
    .map((quantity) => ({ kind: 'of', quantity, member }));
