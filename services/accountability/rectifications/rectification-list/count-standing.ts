import { poorGrounds } from '../result/rectification-standing.ts';
import type { RectificationCountRow, RectificationRow } from './rectification.row.ts';

const NONE: RectificationCountRow['counts'] = {
  ...{ open: 0, overdue: 0, fixed: 0, resolved: 0, reopened: 0, dropped: 0 },
};

/** The counts of a unit after one of its rectifications changed. */
export const countStanding = (
  row: RectificationCountRow | undefined,
  before: RectificationRow | undefined,
  after: RectificationRow,
): RectificationCountRow => {
  const counts = { ...(row?.counts ?? NONE) };
  if (before) counts[before.standing] -= 1;
  counts[after.standing] += 1;
  return {
    organisation: after.organisation,
    counts,
    poor: (row?.poor ?? 0) - countOf(before) + countOf(after),
  };
};

const countOf = (row: RectificationRow | undefined): number => (row && poorGrounds(row).length > 0 ? 1 : 0);
