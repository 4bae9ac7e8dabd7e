import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FLOOR_TENANT, SAMPLE_INSTANT, type SampleEvent } from './sample-events.ts';

const COLUMNS = [
  'position',
  'category',
  'stream_id',
  'revision',
  'id',
  'type',
  'version',
  'recorded_at',
  'actor_id',
  'correlation_id',
  'causation_id',
  'traceparent',
  'data',
] as const;

/** The columns of the table, as SQL. */
export const RAW_COLUMNS = COLUMNS.join(', ');

type RawRow = readonly (string | number | null)[];

/** Makes the rows of events, serialised beforehand, so that the floor has nothing to do but write. */
export const toRawRows = (sample: readonly SampleEvent[], after: number): readonly RawRow[] =>
  sample.map(({ stream, revision, event }, index) => [
    after + index + 1,
    stream.category,
    stream.id,
    revision,
    event.id,
    event.type,
    event.version,
    SAMPLE_INSTANT,
    event.actorId,
    event.correlationId,
    event.causationId,
    null,
    JSON.stringify(event.data),
  ]);

/**
 * Opens a ledger file without the product, at the same durability and with the same cache; for the rest, such as
 * how often its log is checkpointed, with SQLite's own defaults.
 */
export const openRawLedger = (directory: string): DatabaseSync => {
  const database = new DatabaseSync(join(directory, FLOOR_TENANT, 'ledger.sqlite'));
  database.exec(
    'PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA journal_size_limit = 67108864;',
  );
  return database;
};

/** Prepares the write of a group of rows in one transaction. */
export const prepareRawWrite = (database: DatabaseSync): ((rows: readonly RawRow[]) => void) => {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const insert = database.prepare(
    `INSERT INTO events (${RAW_COLUMNS}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
  );
  const commit = database.prepare('COMMIT');
  return (rows) => {
    begin.run();
    for (const row of rows) insert.run(...row);
    commit.run();
  };
};
