import { PAGE_LIMIT, type ProjectionsByTenant, type TenantId } from '@kaoping/event-sourcing';
import { add, parseDecimal, roundTo, toFixedText } from '@kaoping/scoring-engine';
import { BURDEN_TABLES, type BurdenRow } from './burden.row.ts';

/** What all units of an enterprise were asked in a month. */
export interface MonthBurden {
  /** E.g. 2026-03, in China time. */
  readonly month: string;
  /** Units that were asked anything. */
  readonly units: number;
  /** Rounded half up to whole minutes. */
  readonly minutesAsked: number;
  readonly askedTwice: number;
}

/** Adds up the burden of all units in a month. */
export const monthBurden = async (
  lists: ProjectionsByTenant,
  tenantId: TenantId,
  month: string,
): Promise<MonthBurden> => {
  const live = await lists.of(tenantId);
  const where = { index: 'month', equals: month };
  let [units, askedTwice, minutes] = [0, 0, parseDecimal('0')];
  let cursor: string | undefined;
  do {
    const page = await live.list<BurdenRow>(BURDEN_TABLES.months, {
      ...{ where, limit: PAGE_LIMIT },
      ...(cursor !== undefined && { cursor }),
    });
    for (const { data } of page.documents) {
      units += 1;
      askedTwice += data.itemsTwice;
      minutes = add(minutes, parseDecimal(data.minutes));
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  const minutesAsked = parseInt(toFixedText(roundTo(minutes, 0, 'half-up'), 0), 10);
  return { month, units, minutesAsked, askedTwice };
};
