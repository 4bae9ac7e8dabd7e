import type { StoredDocument } from '../ports/read-models.port.ts';

/** How many rows one build remembers; a scorecard of 40 indicators takes about 10 kB. */
const ROW_MEMORY_LIMIT = 2_000;

/** A row as it was last read or written: with no document, none is stored. */
export interface RememberedRow {
  readonly document?: Omit<StoredDocument, 'key'>;
}

/**
 * The rows that a build read or wrote last, the least recently used going first: what comes next is mostly
 * about the same rows. Every commit is guarded by the versions, so a row that somebody else changed meanwhile
 * fails it; everything is forgotten then and read anew.
 */
export class RowMemory {
  private readonly rows = new Map<string, RememberedRow>();

  constructor(private readonly limit = ROW_MEMORY_LIMIT) {}

  /** Undefined when the row is not remembered: it may be stored all the same. */
  recall(key: string): RememberedRow | undefined {
    const row = this.rows.get(key);
    if (row) this.remember(key, row);
    return row;
  }

  remember(key: string, row: RememberedRow): void {
    this.rows.delete(key);
    this.rows.set(key, row);
    const oldest = this.rows.keys().next();
    if (this.rows.size > this.limit && oldest.done !== true) this.rows.delete(oldest.value);
  }

  forgetAll(): void {
    this.rows.clear();
  }
}
