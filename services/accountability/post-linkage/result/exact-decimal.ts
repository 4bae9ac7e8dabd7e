/** A decimal as a whole number of its smallest places: 12.50 is 1250 of two places. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly places: number;
}

const DECIMAL = /^(?<whole>-?\d{1,30})(?:\.(?<fraction>\d{1,30}))?$/u;

/**
 * Reads a decimal text; undefined where it is none.
 *
 * @example readDecimal('0.35') // { units: 35n, places: 2 }
 */
export const readDecimal = (text: string): ExactDecimal | undefined => {
  const { whole, fraction = '' } = DECIMAL.exec(text)?.groups ?? {};
  return whole === undefined ? undefined : { units: BigInt(whole + fraction), places: fraction.length };
};

/** The exact product. */
export const times = (one: ExactDecimal, other: ExactDecimal): ExactDecimal => ({
  units: one.units * other.units,
  places: one.places + other.places,
});

/** The exact sum. */
export const plus = (one: ExactDecimal, other: ExactDecimal): ExactDecimal => {
  const places = Math.max(one.places, other.places);
  return { units: unitsAt(one, places) + unitsAt(other, places), places };
};

/** The exact difference. */
export const minus = (one: ExactDecimal, other: ExactDecimal): ExactDecimal =>
  plus(one, { ...other, units: -other.units });

/** Whether it is between two whole numbers, ends included. */
export const isBetween = ({ units, places }: ExactDecimal, from: bigint, to: bigint): boolean => {
  const scale = 10n ** BigInt(places);
  return units >= from * scale && units <= to * scale;
};

/**
 * Writes it without zeros that say nothing.
 *
 * @example writeDecimal({ units: 87500n, places: 3 }) // '87.5'
 */
export const writeDecimal = ({ units, places }: ExactDecimal): string => {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/u, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};

const unitsAt = ({ units, places }: ExactDecimal, wanted: number): bigint =>
  units * 10n ** BigInt(wanted - places);
