import { compare, exactInteger, multiply, ONE, subtract, sum, ZERO, type Exact } from '../exact/exact.ts';

/** A share of the seats with what it is still owed after its whole seats. */
interface Claim {
  readonly at: number;
  readonly whole: number;
  readonly remainder: Exact;
}

const claimOf = (share: Exact, seats: number, at: number): Claim => {
  const owed = multiply(share, exactInteger(seats));
  const whole = owed.numerator / owed.denominator;
  return {
    at,
    whole: Number.parseInt(whole.toString(), 10),
    remainder: subtract(owed, exactInteger(whole)),
  };
};

/**
 * Divides seats by shares with the largest remainder (Hamilton's method): each gets the whole seats it is owed, and
 * those left go one by one to the largest remainders; of equal remainders the earlier share goes first.
 *
 * @param shares Each from 0 to 1, together at most 1. Where they are less than 1, nobody gets the rest.
 * @param seats A whole number from 0.
 * @returns Seats for each share, in the order given; together all of them where the shares total 1.
 * @example largestRemainder(['0.2', '0.7', '0.1'].map(parseDecimal), 7) // [1, 5, 1]
 */
export const largestRemainder = (shares: readonly Exact[], seats: number): readonly number[] => {
  const nobody = subtract(ONE, sum(shares));
  const claims = [...shares, ...(compare(nobody, ZERO) > 0 ? [nobody] : [])].map((share, at) =>
    claimOf(share, seats, at),
  );
  const left = seats - claims.reduce((total, { whole }) => total + whole, 0);
  const lucky = new Set(
    [...claims]
      .sort((a, b) => compare(b.remainder, a.remainder) || a.at - b.at)
      .slice(0, Math.max(0, left))
      .map(({ at }) => at),
  );
  return shares.map((_, at) => (claims[at]?.whole ?? 0) + (lucky.has(at) ? 1 : 0));
};

/** Seats for each share, cut down to whole ones: nobody gets more than its share. */
export const wholeSeats = (shares: readonly Exact[], seats: number): readonly number[] =>
  shares.map((share, at) => claimOf(share, seats, at).whole);
