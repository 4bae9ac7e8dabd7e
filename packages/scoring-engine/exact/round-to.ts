import type { Exact } from './exact.ts';
import { powerOfTen } from './power-of-ten.ts';

/**
 * How a number between two neighbours of the wanted precision is moved to one of them:
 * - `half-up`: to the nearer; a tie goes away from zero (2.5 → 3, −2.5 → −3). The usual 四舍五入.
 * - `half-even`: to the nearer; a tie goes to the even neighbour (2.5 → 2, 3.5 → 4). 四舍六入五成双.
 * - `half-down`: to the nearer; a tie goes towards zero (2.5 → 2, −2.5 → −2).
 * - `up`: away from zero. `down`: towards zero, so digits are cut off.
 * - `ceiling`: to the greater. `floor`: to the lesser.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor';

/** A number cut towards zero at the wanted precision, and what the cut left over. */
interface Cut {
  readonly quotient: bigint;
  readonly isNegative: boolean;
  /** Sign of (what was cut off − half a unit), by size alone. */
  readonly againstHalf: -1 | 0 | 1;
}

const MOVES_AWAY_FROM_ZERO: Readonly<Record<RoundingMode, (cut: Cut) => boolean>> = {
  'half-up': (cut) => cut.againstHalf >= 0,
  'half-even': (cut) => cut.againstHalf > 0 || (cut.againstHalf === 0 && cut.quotient % 2n !== 0n),
  'half-down': (cut) => cut.againstHalf > 0,
  up: () => true,
  down: () => false,
  ceiling: (cut) => !cut.isNegative,
  floor: (cut) => cut.isNegative,
};

const signOf = (value: bigint): -1 | 0 | 1 => {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
};

/**
 * Rounds to a number of decimal places. The result is exact: a decimal with at most that many places.
 *
 * @param value The number to round.
 * @param places Decimal places to keep, a whole number from 0.
 * @param mode What happens between two neighbours, and on a tie.
 * @example toFixedText(roundTo(parseDecimal('86.675'), 2, 'half-up'), 2) // '86.68'
 */
export const roundTo = (value: Exact, places: number, mode: RoundingMode): Exact => {
  const denominator = powerOfTen(places);
  const scaled = value.numerator * denominator;
  const quotient = scaled / value.denominator;
  const remainder = scaled - quotient * value.denominator;
  if (remainder === 0n) return { numerator: quotient, denominator };

  const isNegative = remainder < 0n;
  const size = isNegative ? -remainder : remainder;
  const cut: Cut = { quotient, isNegative, againstHalf: signOf(size * 2n - value.denominator) };
  if (!MOVES_AWAY_FROM_ZERO[mode](cut)) return { numerator: quotient, denominator };
  return { numerator: isNegative ? quotient - 1n : quotient + 1n, denominator };
};
