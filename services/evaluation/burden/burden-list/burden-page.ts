import type { Reach } from '@kaoping/nest-platform';
import type { BurdenPage, UnitBurden } from '../../generated/graphql.ts';
import type { RowPage } from '../../live-page.ts';
import type { BurdenRow } from '../result/burden.row.ts';

/** A page of units in the shape of the public schema, as far as somebody reaches. */
export const burdenPageOf = ({ rows, nextCursor }: RowPage<BurdenRow>, reach: Reach): BurdenPage => ({
  units: rows.filter((row) => reach.covers(row)).map(burdenOf),
  ...(nextCursor !== undefined && { nextCursor }),
});

const burdenOf = (row: BurdenRow): UnitBurden => ({
  organisationId: row.organisationId,
  month: row.month,
  itemsAsked: row.items,
  minutesAsked: row.minutes,
  itemsAskedTwice: row.itemsTwice,
  minutesAskedTwice: row.minutesTwice,
  itemsReused: row.itemsReused,
  minutesSaved: row.minutesSaved,
  editingSeconds: row.editingSeconds,
});
