import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  DomainError,
  NO_STREAM,
  streamKey,
  type AppendResult,
  type Clock,
  type StreamName,
} from '@kaoping/event-sourcing';
import type { CheckedWrite } from '../append/checked-append.ts';
import { placeAppend, type LedgerLookup, type StoredPlace } from '../append/place-append.ts';
import { toRecordedForm } from '../reads/read-bounds.ts';
import { INSERT_EVENT } from './event-rows.ts';
import { isTakenKey } from './sqlite-errors.ts';

/** The most streams whose revisions are remembered; beyond it the memory starts anew. */
const REMEMBERED_STREAMS = 50_000;

/** What became of one append of a group: its result, or the refusal for its caller alone. */
export type Outcome = AppendResult | DomainError;

const prepareAll = (database: DatabaseSync) => ({
  begin: database.prepare('BEGIN IMMEDIATE'),
  commit: database.prepare('COMMIT'),
  rollback: database.prepare('ROLLBACK'),
  dataVersion: database.prepare('PRAGMA data_version'),
  head: database.prepare('SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1'),
  revision: database.prepare(
    'SELECT max(revision) AS revision FROM events WHERE category = ? AND stream_id = ?',
  ),
  place: database.prepare(
    'SELECT category, stream_id AS streamId, revision, position FROM events WHERE id = ?',
  ),
  insert: database.prepare(INSERT_EVENT),
});

/**
 * Writes groups of appends, each group in one transaction.
 *
 * It remembers where the ledger and its streams stand, and believes this only while SQLite's data version
 * shows, inside the write lock, that no other connection has committed since.
 */
export class AppendWriter implements LedgerLookup {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;
  readonly #statements: Readonly<Record<keyof ReturnType<typeof prepareAll>, StatementSync>>;
  readonly #revisions = new Map<string, number>();
  #dataVersion: unknown;
  #position = 0;
  /** When the last event was recorded; empty before the first. */
  #recordedAt = '';
  /** When the commit under way is recorded: the present, or the last event's time if the clock went back. */
  #instant = '';

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#statements = prepareAll(database);
  }

  /**
   * Commits a group: when this returns, every append with a result is on the disk.
   *
   * @returns the outcome of each append, in the order of the group.
   * @throws an SQLite error when the transaction failed; then nothing of the group was written.
   */
  write(group: readonly (readonly CheckedWrite[])[]): readonly Outcome[] {
    try {
      return this.#transact(group, true);
    } catch (error) {
      if (!isTakenKey(error)) throw error;
      // An id is taken, which is rare: go through the group again and look up each one, to know whose.
      return this.#transact(group, false);
    }
  }

  /** Reads once no commit is under way in any process: what was stamped before this moment is visible then. */
  afterOthers<Result>(read: () => Result): Result {
    this.#statements.begin.run();
    try {
      return read();
    } finally {
      this.#statements.rollback.run();
    }
  }

  revisionOf(stream: StreamName): number {
    const key = streamKey(stream);
    const known = this.#revisions.get(key);
    if (known !== undefined) return known;
    const row = this.#statements.revision.get(stream.category, stream.id);
    const revision = Number(row?.['revision'] ?? NO_STREAM);
    this.#revisions.set(key, revision);
    return revision;
  }

  placeOf(eventId: string): StoredPlace | undefined {
    return this.#statements.place.get(eventId) as StoredPlace | undefined;
  }

  #transact(group: readonly (readonly CheckedWrite[])[], areIdsUnique: boolean): readonly Outcome[] {
    this.#statements.begin.run();
    try {
      this.#recall();
      const outcomes = group.map((writes) => this.#attempt(writes, areIdsUnique));
      this.#statements.commit.run();
      return outcomes;
    } catch (error) {
      this.#dataVersion = undefined;
      // A failure such as a full disk may have rolled back already.
      if (this.#database.isTransaction) this.#statements.rollback.run();
      throw error;
    }
  }

  /** Makes sure that what is remembered is what the file holds, and sets the instant of this commit. */
  #recall(): void {
    const dataVersion = this.#statements.dataVersion.get()?.['data_version'];
    if (dataVersion !== this.#dataVersion) this.#readHead();
    this.#dataVersion = dataVersion;
    if (this.#revisions.size > REMEMBERED_STREAMS) this.#revisions.clear();
    const now = toRecordedForm(this.#clock.now());
    this.#instant = now > this.#recordedAt ? now : this.#recordedAt;
  }

  #readHead(): void {
    const head = this.#statements.head.get();
    this.#position = Number(head?.['position'] ?? 0);
    this.#recordedAt = String(head?.['recorded_at'] ?? '');
    this.#revisions.clear();
  }

  #attempt(writes: readonly CheckedWrite[], areIdsUnique: boolean): Outcome {
    try {
      const placement = placeAppend(writes, this, { areIdsUnique });
      const { revisions } = placement;
      if (placement.kind === 'repeated') return { position: placement.position, revisions, isRepeated: true };
      for (const write of writes) this.#insert(write);
      return { position: this.#position, revisions, isRepeated: false };
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  #insert({ stream, expectedRevision, events }: CheckedWrite): void {
    const { category, id } = stream;
    let revision = expectedRevision;
    for (const event of events) {
      revision += 1;
      this.#position += 1;
      this.#statements.insert.run(
        this.#position,
        category,
        id,
        revision,
        event.id,
        event.type,
        event.version,
        this.#instant,
        event.actorId,
        event.correlationId,
        event.causationId,
        event.traceparent,
        event.dataText,
      );
    }
    if (events.length > 0) this.#recordedAt = this.#instant;
    this.#revisions.set(streamKey(stream), revision);
  }
}
