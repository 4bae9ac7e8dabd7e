import { greatestCommonDivisor, type Exact } from './exact.ts';
import { InexactDecimal } from './exact-errors.ts';
import { placesOf, powerOfTen } from './power-of-ten.ts';

/** `numerator ÷ 10^places`: what a terminating decimal is printed from. */
interface ScaledDecimal {
  readonly numerator: bigint;
  readonly places: number;
}

const countFactor = (value: bigint, factor: bigint): number => {
  let count = 0;
  for (let rest = value; rest % factor === 0n; rest /= factor) count += 1;
  return count;
};

/** A fraction terminates only if its lowest denominator has no factor but two and five. */
const scaleReduced = ({ numerator, denominator }: Exact): ScaledDecimal | undefined => {
  const twos = countFactor(denominator, 2n);
  const fives = countFactor(denominator, 5n);
  if (2n ** BigInt(twos) * 5n ** BigInt(fives) !== denominator) return undefined;
  const places = Math.max(twos, fives);
  return { numerator: numerator * (powerOfTen(places) / denominator), places };
};

const reduce = (value: Exact): Exact => {
  const common = greatestCommonDivisor(value.numerator, value.denominator);
  return { numerator: value.numerator / common, denominator: value.denominator / common };
};

const scale = (value: Exact): ScaledDecimal | undefined => {
  const places = placesOf(value.denominator);
  return places === undefined ? scaleReduced(reduce(value)) : { numerator: value.numerator, places };
};

const printFixed = ({ numerator, places }: ScaledDecimal): string => {
  if (places === 0) return numerator.toString();
  const isNegative = numerator < 0n;
  const digits = (isNegative ? -numerator : numerator).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return `${isNegative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
};

const printCanonical = (decimal: ScaledDecimal): string => {
  const text = printFixed(decimal);
  if (decimal.places === 0) return text;
  let end = text.length;
  while (text.charAt(end - 1) === '0') end -= 1;
  return text.slice(0, text.charAt(end - 1) === '.' ? end - 1 : end);
};

/**
 * The number as text, whatever it is: a canonical decimal where one is exact, else a fraction in lowest terms.
 *
 * @example toExactText(divide(parseDecimal('788.2'), exactInteger(9))) // '3941/45'
 */
export const toExactText = (value: Exact): string => {
  const decimal = scale(value);
  if (decimal !== undefined) return printCanonical(decimal);
  const { numerator, denominator } = reduce(value);
  return `${numerator.toString()}/${denominator.toString()}`;
};

/**
 * The canonical decimal: no trailing zeros, no `-0`, so equal numbers have equal texts.
 *
 * @throws {InexactDecimal} when the number never terminates, as 1/3.
 * @example toDecimalText(parseDecimal('-0.50')) // '-0.5'
 */
export const toDecimalText = (value: Exact): string => {
  const decimal = scale(value);
  if (decimal === undefined) throw new InexactDecimal(toExactText(value));
  return printCanonical(decimal);
};

/**
 * The decimal with exactly so many places, as tables print it. Never rounds.
 *
 * @param value A number with no more decimal places than are wanted.
 * @param places Decimal places to print, a whole number from 0.
 * @throws {InexactDecimal} when digits would be lost.
 * @example toFixedText(parseDecimal('85.2'), 2) // '85.20'
 */
export const toFixedText = (value: Exact, places: number): string => {
  const scaled = value.numerator * powerOfTen(places);
  const numerator = scaled / value.denominator;
  if (numerator * value.denominator !== scaled) throw new InexactDecimal(toExactText(value));
  return printFixed({ numerator, places });
};
