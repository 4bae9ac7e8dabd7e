/** A fraction in lowest terms with a positive denominator; this second implementation has no other number. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** A number, or nothing: what is missing is never zero. */
export type Value = Rational | undefined;

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b);

export const fraction = (n: bigint, d: bigint): Rational => {
  const sign = d < 0n ? -1n : 1n;
  const common = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  return { n: (sign * n) / common, d: (sign * d) / common };
};

export const whole = (count: number | bigint): Rational => ({ n: BigInt(count), d: 1n });
export const ZERO = whole(0);
export const ONE = whole(1);
export const HUNDRED = whole(100);

export const plus = (a: Rational, b: Rational): Rational => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => fraction(a.n * b.n, a.d * b.d);
/** Nothing where the divisor is zero. */
export const over = (a: Rational, b: Rational): Value =>
  b.n === 0n ? undefined : fraction(a.n * b.d, a.d * b.n);
export const below = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
export const same = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const lesser = (a: Rational, b: Rational): Rational => (below(b, a) ? b : a);
export const greater = (a: Rational, b: Rational): Rational => (below(a, b) ? b : a);
export const between = (x: Rational, least: Rational, most: Rational): Rational =>
  lesser(greater(x, least), most);
export const total = (all: readonly Rational[]): Rational => all.reduce(plus, ZERO);
export const mean = (all: readonly Rational[]): Value => over(total(all), whole(all.length));
export const yes = (holds: boolean): Rational => (holds ? ONE : ZERO);
export const isYes = (value: Value): boolean => value !== undefined && value.n !== 0n;
export const known = (values: readonly Value[]): Rational[] => values.filter((value) => value !== undefined);
/** All of them, or nothing as soon as one is missing. */
export const allOf = (values: readonly Value[]): Rational[] | undefined => {
  const present = known(values);
  return present.length === values.length ? present : undefined;
};

/** Greatest whole number that is not greater. */
export const floorOf = (x: Rational): bigint => (x.n >= 0n ? x.n / x.d : -((-x.n + x.d - 1n) / x.d));

/** Reads `12.5`, `-3` or `60%`. */
export const rational = (text: string): Rational => {
  if (text.endsWith('%')) return times(rational(text.slice(0, -1)), fraction(1n, 100n));
  const [units = '', decimals = ''] = text.split('.');
  return fraction(BigInt(units + decimals), 10n ** BigInt(decimals.length));
};
