import { compare, max, subtract, type Exact } from '@kaoping/scoring-engine';

/** Between which numbers something lies, both included; an open side has no bound. */
export interface Range {
  readonly least?: Exact;
  readonly most?: Exact;
}

/** Nothing is known. */
export const UNBOUNDED: Range = {};

/** A whole number, exactly. */
export const whole = (value: number | bigint): Exact => ({ numerator: BigInt(value), denominator: 1n });

const ZERO = whole(0);

/** A range from its two bounds, either of which may be open. */
export const rangeOf = (least: Exact | undefined, most: Exact | undefined): Range => ({
  ...(least === undefined ? {} : { least }),
  ...(most === undefined ? {} : { most }),
});

/** A single number. */
export const exactly = (value: Exact): Range => ({ least: value, most: value });

/** Yes or no. */
export const FLAG: Range = { least: ZERO, most: whole(1) };

/** The exact product of two numbers. */
export const times = (left: Exact, right: Exact): Exact => ({
  numerator: left.numerator * right.numerator,
  denominator: left.denominator * right.denominator,
});

const plus = (left: Exact, right: Exact): Exact => subtract(left, subtract(ZERO, right));
const lesser = (left: Exact, right: Exact): Exact => (compare(left, right) <= 0 ? left : right);

/** Both, where both are there. */
const both = (
  left: Exact | undefined,
  right: Exact | undefined,
  combine: (left: Exact, right: Exact) => Exact,
): Exact | undefined => (left === undefined || right === undefined ? undefined : combine(left, right));

/** Where the sum of two numbers lies. */
export const addRanges = (left: Range, right: Range): Range =>
  rangeOf(both(left.least, right.least, plus), both(left.most, right.most, plus));

/** Where the number with its sign turned lies. */
export const negateRange = ({ least, most }: Range): Range =>
  rangeOf(most && subtract(ZERO, most), least && subtract(ZERO, least));

/** Where numbers of either range lie. */
export const hullOf = ([first = UNBOUNDED, ...rest]: readonly Range[]): Range =>
  rest.reduce(
    (left, right) => rangeOf(both(left.least, right.least, lesser), both(left.most, right.most, max)),
    first,
  );

const isAtLeastZero = ({ least }: Range): boolean => least !== undefined && compare(least, ZERO) >= 0;

/** Where the product of two numbers lies; open where a side is open, save that it keeps above 0. */
export const multiplyRanges = (left: Range, right: Range): Range => {
  const { least: a, most: b } = left;
  const { least: c, most: d } = right;
  if (a !== undefined && b !== undefined && c !== undefined && d !== undefined)
    return hullOf([times(a, c), times(a, d), times(b, c), times(b, d)].map(exactly));
  return isAtLeastZero(left) && isAtLeastZero(right)
    ? rangeOf(both(a, c, times), both(b, d, times))
    : UNBOUNDED;
};

const reciprocal = ({ numerator, denominator }: Exact): Exact => ({
  numerator: denominator,
  denominator: numerator,
});

/** Where the quotient of two numbers lies; nothing is known where the divisor may be near or under 0. */
export const divideRanges = (left: Range, right: Range): Range => {
  const { least, most } = right;
  if (least === undefined || compare(least, ZERO) <= 0)
    return isAtLeastZero(left) && isAtLeastZero(right) ? { least: ZERO } : UNBOUNDED;
  return multiplyRanges(left, rangeOf(most === undefined ? ZERO : reciprocal(most), reciprocal(least)));
};

/** Where the greater of two numbers lies. */
export const maxRanges = (left: Range, right: Range): Range =>
  rangeOf(both(left.least, right.least, max) ?? left.least ?? right.least, both(left.most, right.most, max));

/** Where the lesser of two numbers lies. */
export const minRanges = (left: Range, right: Range): Range =>
  negateRange(maxRanges(negateRange(left), negateRange(right)));

/** The range with so much room on both sides. */
export const widen = (range: Range, by: Exact): Range =>
  addRanges(range, { least: subtract(ZERO, by), most: by });

/** Whether every number of the first range is below every number of the second. */
export const isBelow = ({ most }: Range, { least }: Range): boolean =>
  most !== undefined && least !== undefined && compare(most, least) < 0;

/** Whether no number of the first range is above one of the second. */
export const isAtMost = ({ most }: Range, { least }: Range): boolean =>
  most !== undefined && least !== undefined && compare(most, least) <= 0;

/** A bound as people read it, cut to two decimal places: `102.5`. */
export const boundText = ({ numerator, denominator }: Exact): string => {
  const hundredths = (numerator * 100n) / denominator;
  const size = hundredths < 0n ? -hundredths : hundredths;
  const digits = (size % 100n).toString().padStart(2, '0').replace(/0+$/u, '');
  return `${hundredths < 0n ? '-' : ''}${(size / 100n).toString()}${digits === '' ? '' : `.${digits}`}`;
};
