import { READ_LIMIT, type LedgerRead, type StreamRead } from '@kaoping/event-sourcing';

const wholeNumber = (value: number | undefined, byDefault: number, name: string): number => {
  const number = Math.min(value ?? byDefault, Number.MAX_SAFE_INTEGER);
  // A driver may take NaN or -1 for "no limit": such a read fails here instead.
  if (!Number.isInteger(number) || number < 0) throw new RangeError(`${name} must be a whole number from 0.`);
  return number;
};

const maxCountOf = (read: { readonly maxCount?: number }): number =>
  Math.min(wholeNumber(read.maxCount, READ_LIMIT, 'maxCount'), READ_LIMIT);

/** A read of one stream with every bound given. */
export type BoundedStreamRead = Required<StreamRead>;

/** A read of the ledger with every bound given, but for the categories, which may be all. */
export type BoundedLedgerRead = Required<Omit<LedgerRead, 'categories'>> & Pick<LedgerRead, 'categories'>;

/**
 * Fills in what a read of a stream left out and cuts it to {@link READ_LIMIT}.
 *
 * @throws {RangeError} when a bound is negative or no whole number.
 */
export const boundStreamRead = (read: StreamRead = {}): BoundedStreamRead => ({
  fromRevision: wholeNumber(read.fromRevision, 0, 'fromRevision'),
  throughPosition: wholeNumber(read.throughPosition, Number.MAX_SAFE_INTEGER, 'throughPosition'),
  maxCount: maxCountOf(read),
});

/**
 * Fills in what a read of the ledger left out and cuts it to {@link READ_LIMIT}.
 *
 * @throws {RangeError} when a bound is negative or no whole number.
 */
export const boundLedgerRead = (read: LedgerRead = {}): BoundedLedgerRead => ({
  afterPosition: wholeNumber(read.afterPosition, 0, 'afterPosition'),
  throughPosition: wholeNumber(read.throughPosition, Number.MAX_SAFE_INTEGER, 'throughPosition'),
  maxCount: maxCountOf(read),
  ...(read.categories === undefined ? {} : { categories: [...new Set(read.categories)] }),
});

/**
 * Brings an instant into the form that the ledger records, so that texts compare as times.
 *
 * @throws {RangeError} when it is no ISO instant.
 * @example toRecordedForm('2017-05-03T16:00:00+08:00') // '2017-05-03T08:00:00.000Z'
 */
export const toRecordedForm = (instant: string): string => new Date(instant).toISOString();

/**
 * Finds the last position recorded at or before an instant by halving; instants never go back along the
 * ledger, so no index of them is needed.
 *
 * @param instant in the recorded form.
 * @param recordedAt gives the instant of a position from 1 to `head`.
 * @returns 0 when everything was recorded later.
 */
export const lastPositionAt = (
  instant: string,
  head: number,
  recordedAt: (position: number) => string,
): number => {
  let known = 0;
  let beyond = head + 1;
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (recordedAt(middle) <= instant) known = middle;
    else beyond = middle;
  }
  return known;
};
