/** Characters that a row takes beside its data: its key, what it is listed by, and what is noted about it. */
const ROW_OVERHEAD = 200;

/** A row of a growing build, held in memory. */
export interface HeldRow {
  /** Undefined for a row that is not there. */
  readonly data: unknown;
  readonly indexes: Readonly<Record<string, string>> | undefined;
  /** How often it was stored; undefined when that is not known. */
  storedVersion: number | undefined;
  /** True while it is not stored as it is. */
  isChanged: boolean;
  readonly changedInBatch: number;
  usedInBatch: number;
  /** How often it was put or removed since it is held. */
  readonly writes: number;
  /** What it takes in memory, about. */
  readonly characters: number;
}

/** What a batch does to a row. */
interface RowChange {
  readonly data: unknown;
  readonly indexes: Readonly<Record<string, string>> | undefined;
  readonly batch: number;
}

/** A row as it was read from a store. */
export const readRow = (
  document: { readonly data: unknown; readonly version: number } | undefined,
  batch: number,
): HeldRow => ({
  data: document?.data,
  indexes: undefined,
  storedVersion: document?.version ?? 0,
  isChanged: false,
  changedInBatch: 0,
  usedInBatch: batch,
  writes: 1,
  characters: charactersOf(document?.data),
});

/**
 * A row after a change.
 *
 * @param before What was held of it.
 * @param unheldVersion How often it was stored if it was not held; undefined when that is not known.
 */
export const changedRow = (
  before: HeldRow | undefined,
  unheldVersion: number | undefined,
  { data, indexes, batch }: RowChange,
): HeldRow => {
  const writes = (before?.writes ?? 0) + 1;
  return {
    data,
    indexes,
    storedVersion: before ? before.storedVersion : unheldVersion,
    isChanged: true,
    changedInBatch: batch,
    usedInBatch: batch,
    writes,
    // Rows grow little by little: measured at each doubling of its writes, a row costs little to measure.
    characters: before && !isPowerOfTwo(writes) ? before.characters : charactersOf(data),
  };
};

const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0;

/** The type of `JSON.stringify` hides that it has no text for nothing. */
const stringify: (data: unknown) => string | undefined = JSON.stringify;

const charactersOf = (data: unknown): number => {
  try {
    return ROW_OVERHEAD + (stringify(data)?.length ?? 0);
  } catch {
    // The store will refuse it, and say why.
    return ROW_OVERHEAD;
  }
};
