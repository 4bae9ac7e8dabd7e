/** Marks a file as a ledger of this product in SQLite's header: the ASCII letters "KPLG". */
export const LEDGER_APPLICATION_ID = 0x4b504c47;

/** The format that this version writes. A file of a higher one is refused. */
export const LEDGER_FORMAT = 1;

/**
 * The tables of format 1.
 *
 * `position` is the row id: it is given inside the commit, so it has no gaps and no reader ever passes one
 * that comes later. The triggers keep what is recorded as it was recorded.
 */
export const LEDGER_SCHEMA = `
CREATE TABLE identity (
  tenant_id TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  category TEXT NOT NULL,
  stream_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  correlation_id TEXT NOT NULL,
  causation_id TEXT NOT NULL,
  traceparent TEXT,
  data TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX events_by_id ON events (id);
CREATE UNIQUE INDEX events_by_stream ON events (category, stream_id, revision);
CREATE INDEX events_by_category ON events (category, position);

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'recorded events never change'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'recorded events are never deleted'); END;

PRAGMA application_id = ${String(LEDGER_APPLICATION_ID)};
PRAGMA user_version = ${String(LEDGER_FORMAT)};
`;

/**
 * How many pages the log gathers before they go into the database file: 16 MB, four times what SQLite does by
 * itself. Neighbouring commits change the same leaves of the indexes, so each is written once instead of four
 * times; appends are a fifth faster for it, and no less durable: they count once they are in the log.
 */
const PAGES_PER_CHECKPOINT = 4_000;

/** The pragmas of every connection: each commit is on the disk before the append is acknowledged. */
export const CONNECTION_PRAGMAS = `
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = ${String(PAGES_PER_CHECKPOINT)};
PRAGMA cache_size = -16000;
PRAGMA journal_size_limit = 67108864;
PRAGMA trusted_schema = OFF;
`;
