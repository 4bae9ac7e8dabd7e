import { compare, type Exact } from '../exact/exact.ts';
import { roundTo } from '../exact/round-to.ts';
import { SAFE_MAX } from '../exact/whole-number.ts';

/** The least and the greatest whole number that are allowed, for one count of decimal places. */
interface ScaledRange {
  readonly least: number;
  readonly most: number;
}

/** Bounds, both included, of the numbers of one input. */
export interface ValueRange {
  readonly least: Exact | undefined;
  readonly most: Exact | undefined;
  /** By the count of decimal places of the number that is looked at, 0 to 9. */
  readonly scaled: readonly ScaledRange[];
}

const PLACES = Array.from({ length: 10 }, (_, places) => places);

/** Numbers in doubles never reach a bound beyond 2^53, so it may as well stand there. */
const clamped = (whole: bigint): number => {
  if (whole > BigInt(SAFE_MAX)) return SAFE_MAX;
  return whole < -BigInt(SAFE_MAX) ? -SAFE_MAX : Number.parseInt(whole.toString(), 10);
};

/** Prepares bounds, so that a number in a double is compared with a double and nothing else. */
export const valueRange = (least: Exact | undefined, most: Exact | undefined): ValueRange => ({
  least,
  most,
  scaled: PLACES.map((places) => ({
    least: least === undefined ? -SAFE_MAX : clamped(roundTo(least, places, 'ceiling').numerator),
    most: most === undefined ? SAFE_MAX : clamped(roundTo(most, places, 'floor').numerator),
  })),
});

/** Whether a whole number over 10^places lies within the bounds. */
export const isScaledWithin = ({ scaled }: ValueRange, numerator: number, places: number): boolean => {
  const range = scaled[places];
  return range !== undefined && numerator >= range.least && numerator <= range.most;
};

/** Whether any number lies within the bounds. */
export const isWithin = ({ least, most }: ValueRange, value: Exact): boolean =>
  (least === undefined || compare(value, least) >= 0) && (most === undefined || compare(value, most) <= 0);
