/** Marks a file as read models of this product in SQLite's header: the ASCII letters "KPRM". */
export const READ_MODELS_APPLICATION_ID = 0x4b50524d;

/** The format that this version writes. A file of a higher one is refused. */
export const READ_MODELS_FORMAT = 1;

/**
 * The tables of format 1. Each tenant has a file of its own, and still the tenant is the first column of every
 * key: a file in the wrong place can then answer nothing for somebody else.
 *
 * `indexes` repeats what a document is listed by, so that a write which leaves it alone leaves the index alone, and
 * one that changes it finds what was there.
 */
export const READ_MODELS_SCHEMA = `
CREATE TABLE identity (
  tenant_id TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
  tenant_id TEXT NOT NULL,
  collection TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  data TEXT NOT NULL,
  indexes TEXT NOT NULL,
  PRIMARY KEY (tenant_id, collection, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_indexes (
  tenant_id TEXT NOT NULL,
  collection TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (tenant_id, collection, name, value, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoints (
  tenant_id TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, name)
) STRICT, WITHOUT ROWID;

PRAGMA application_id = ${String(READ_MODELS_APPLICATION_ID)};
PRAGMA user_version = ${String(READ_MODELS_FORMAT)};
`;

/** How many pages the log gathers before they go into the database file, each of them once: 16 MB. */
const PAGES_PER_CHECKPOINT = 4_000;

/**
 * The pragmas of every connection. A power cut may take back the last commits (synchronous=NORMAL), but always
 * rows and checkpoint together, and what is lost is built again from the ledger, which is never at risk.
 */
export const CONNECTION_PRAGMAS = `
PRAGMA synchronous = NORMAL;
PRAGMA wal_autocheckpoint = ${String(PAGES_PER_CHECKPOINT)};
PRAGMA cache_size = -16000;
PRAGMA journal_size_limit = 67108864;
PRAGMA trusted_schema = OFF;
`;
