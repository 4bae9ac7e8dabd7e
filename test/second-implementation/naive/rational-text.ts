import { floorOf, fraction, minus, plus, whole, type Rational } from './rational.ts';

/** How a number is rounded; `half-up` where nothing is said. */
export interface RoundingRule {
  readonly places: number;
  readonly mode?: 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor';
}

const HALF = fraction(1n, 2n);

/** To the nearer whole number; what a number just between two becomes is told by `tie`. */
const nearest = (x: Rational, tie: (floor: bigint) => bigint): bigint => {
  const floor = floorOf(x);
  const rest = minus(x, whole(floor));
  if (rest.n * 2n === rest.d) return tie(floor);
  return rest.n * 2n < rest.d ? floor : floor + 1n;
};

/** Towards the greater: −3.5 to −3, 3.2 to 4. */
const ceilingOf = (x: Rational): bigint => -floorOf(fraction(-x.n, x.d));

const WHOLE: Readonly<Record<NonNullable<RoundingRule['mode']>, (x: Rational) => bigint>> = {
  'half-up': (x) => (x.n < 0n ? -floorOf(plus(fraction(-x.n, x.d), HALF)) : floorOf(plus(x, HALF))),
  'half-even': (x) => nearest(x, (floor) => (floor % 2n === 0n ? floor : floor + 1n)),
  'half-down': (x) => nearest(x, (floor) => (x.n > 0n ? floor : floor + 1n)),
  up: (x) => (x.n < 0n ? floorOf(x) : ceilingOf(x)),
  down: (x) => (x.n < 0n ? ceilingOf(x) : floorOf(x)),
  ceiling: ceilingOf,
  floor: floorOf,
};

/** Rounds to a number of places. */
export const rounded = (x: Rational, { places, mode = 'half-up' }: RoundingRule): Rational => {
  const scale = 10n ** BigInt(places);
  return fraction(WHOLE[mode](fraction(x.n * scale, x.d)), scale);
};

/** A decimal with exactly so many places: `86.70`. */
export const printed = (x: Rational, places: number): string => {
  const scaled = (x.n * 10n ** BigInt(places)) / x.d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

const factorOut = (d: bigint, prime: bigint): { rest: bigint; count: number } => {
  let rest = d;
  let count = 0;
  while (rest % prime === 0n) {
    rest /= prime;
    count += 1;
  }
  return { rest, count };
};

/** A plain decimal where there is one, else a fraction in lowest terms. */
export const exactText = (x: Rational): string => {
  const twos = factorOut(x.d, 2n);
  const fives = factorOut(twos.rest, 5n);
  if (fives.rest !== 1n) return `${x.n}/${x.d}`;
  return printed(x, Math.max(twos.count, fives.count));
};
