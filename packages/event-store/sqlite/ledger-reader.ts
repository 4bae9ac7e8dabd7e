import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LedgerHead, RecordedEvent, StreamName, TenantId } from '@kaoping/event-sourcing';
import { lastPositionAt, type BoundedLedgerRead, type BoundedStreamRead } from '../reads/read-bounds.ts';
import { EVENT_COLUMNS, toRecordedEvent, type EventRow, type SizedEvent } from './event-rows.ts';

/** SQLite refuses longer unions; nobody follows so many categories one by one. */
export const CATEGORY_LIMIT = 100;

const READ_ALL = `SELECT ${EVENT_COLUMNS} FROM events
  WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`;

const READ_CATEGORY = `SELECT ${EVENT_COLUMNS} FROM events
  WHERE category = ? AND position > ? AND position <= ?`;

const READ_STREAM = `SELECT ${EVENT_COLUMNS} FROM events
  WHERE category = ? AND stream_id = ? AND revision >= ? AND position <= ? ORDER BY revision LIMIT ?`;

/**
 * One branch a category: SQLite merges the branches along their indexes and stops at the limit, where
 * `category IN (…)` would sort everything that is left of the ledger for every page.
 */
const readCategories = (count: number): string =>
  `${Array(count).fill(READ_CATEGORY).join(' UNION ALL ')} ORDER BY position LIMIT ?`;

/** Reads one tenant's ledger file; its statements are prepared once. */
export class LedgerReader {
  readonly #database: DatabaseSync;
  readonly #tenantId: TenantId;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, tenantId: TenantId) {
    this.#database = database;
    this.#tenantId = tenantId;
  }

  readStream(stream: StreamName, read: BoundedStreamRead): readonly RecordedEvent[] {
    const { fromRevision, throughPosition, maxCount } = read;
    return this.#events(READ_STREAM, stream.category, stream.id, fromRevision, throughPosition, maxCount);
  }

  read({
    afterPosition,
    throughPosition,
    categories,
    maxCount,
  }: BoundedLedgerRead): readonly RecordedEvent[] {
    if (categories === undefined) return this.#events(READ_ALL, afterPosition, throughPosition, maxCount);
    if (categories.length === 0) return [];
    if (categories.length > CATEGORY_LIMIT) {
      throw new RangeError(`A read takes at most ${String(CATEGORY_LIMIT)} categories.`);
    }
    const values = categories.flatMap((category) => [category, afterPosition, throughPosition]);
    return this.#events(readCategories(categories.length), ...values, maxCount);
  }

  /** Events of all categories after one position and through another, each with the length of its data. */
  page(afterPosition: number, throughPosition: number, maxCount: number): readonly SizedEvent[] {
    return this.#rows(READ_ALL, afterPosition, throughPosition, maxCount).map((row) => ({
      event: toRecordedEvent(this.#tenantId, row),
      characters: row[12].length,
    }));
  }

  headPosition(): number {
    return this.head().position;
  }

  head(): LedgerHead {
    const row = this.#statement(
      'SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1',
    ).get() as readonly [number, string] | undefined;
    return row === undefined ? { position: 0 } : { position: row[0], recordedAt: row[1] };
  }

  positionAt(instant: string): number {
    const statement = this.#statement('SELECT recorded_at FROM events WHERE position = ?');
    return lastPositionAt(instant, this.head().position, (position) => {
      const row = statement.get(position) as readonly [string] | undefined;
      return row === undefined ? '' : row[0];
    });
  }

  #events(sql: string, ...values: readonly (string | number)[]): readonly RecordedEvent[] {
    return this.#rows(sql, ...values).map((row) => toRecordedEvent(this.#tenantId, row));
  }

  #rows(sql: string, ...values: readonly (string | number)[]): readonly EventRow[] {
    return this.#statement(sql).all(...values) as unknown as readonly EventRow[];
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}
