import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { DailyFactEvent } from '../decider/daily-fact.events.ts';
import { DAILY_FACT_TABLES, type DailyFactRow } from './daily-fact-list.rows.ts';

/** Lists daily records by cycle, and by organisation in it. */
export const dailyFactListProjection: Projection = {
  name: 'daily-fact-list',
  version: 1,
  categories: ['daily-fact'],
  tables: Object.values(DAILY_FACT_TABLES),
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<DailyFactEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<DailyFactEvent>, rows: Rows): Promise<void> => {
  const factId = event.stream.id;
  const before = await rows.get<DailyFactRow>(DAILY_FACT_TABLES.facts, factId);
  const after =
    event.type === 'DailyFactRecorded' ? recorded(factId, event.data) : before && changed(before, event);
  if (!after) return;
  rows.put(DAILY_FACT_TABLES.facts, factId, after, {
    cycle: after.cycleId,
    cycleUnit: `${after.cycleId}|${after.organisation.organisationId}`,
  });
};

const recorded = (
  factId: string,
  { inputs: _, ...fact }: Extract<DailyFactEvent, { readonly type: 'DailyFactRecorded' }>['data'],
): DailyFactRow => ({ factId, ...fact, status: 'recorded' });

const changed = (
  row: DailyFactRow,
  event: Exclude<RecordedEvent<DailyFactEvent>, { readonly type: 'DailyFactRecorded' }>,
): DailyFactRow => {
  switch (event.type) {
    case 'DailyFactConfirmed': {
      const { reason } = event.data;
      return { ...row, status: 'confirmed', ...(reason !== undefined && { reason }) };
    }
    case 'DailyFactDisputed':
      return { ...row, status: 'disputed', reason: event.data.reason };
    case 'DailyFactWithdrawn':
      return { ...row, status: 'withdrawn', reason: event.data.reason };
  }
};
