import type { DailyFactRecorded } from '../decider/daily-fact.events.ts';
import type { RecordedFact } from '../decider/daily-fact.state.ts';

/** The injection token of the daily records' live rows. */
export const DAILY_FACT_LIST = Symbol('DailyFactList');

/** Tables of the projection. */
export const DAILY_FACT_TABLES = { facts: 'facts' } as const;

/** A fact in a list. */
export interface DailyFactRow extends Omit<DailyFactRecorded['data'], 'inputs'> {
  readonly factId: string;
  readonly status: RecordedFact['status'];
  /** The last word of the unit or the office. */
  readonly reason?: string;
}

/** A page of facts; without `nextCursor` it is the last. */
export interface DailyFactRowPage {
  readonly rows: readonly DailyFactRow[];
  readonly nextCursor?: string;
}
