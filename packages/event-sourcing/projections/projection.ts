import type { RecordedEvent } from '../events/event-envelope.ts';

/** The rows of one projection, as they stand with everything applied so far. Tables are the projection's own. */
export interface Rows {
  get<Data>(table: string, key: string): Promise<Data | undefined>;
  put(table: string, key: string, data: unknown, indexes?: Readonly<Record<string, string>>): void;
  remove(table: string, key: string): void;
}

/**
 * Folds events into rows. `project` is a function of the events and the rows alone, and the way events are
 * cut into batches never changes the rows that come out.
 */
export interface Projection {
  readonly name: string;
  /** Raise it when the rows change shape or meaning: they are then built anew, beside the old ones. */
  readonly version: number;
  readonly categories: readonly string[];
  /** Every table it puts rows into, so that a build can be forgotten whole. */
  readonly tables: readonly string[];
  /**
   * Events in one transaction at the most, where each leads to many rows: while they are written the process answers
   * nobody. Left out where an event leads to a few.
   */
  readonly batchLimit?: number;
  project(events: readonly RecordedEvent[], rows: Rows): Promise<void>;
}
