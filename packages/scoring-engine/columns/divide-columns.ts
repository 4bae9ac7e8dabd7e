import { divide, ZERO, compare, type Exact } from '../exact/exact.ts';
import { SAFE_MAX } from '../exact/whole-number.ts';
import type { Column, FixedColumn } from './column.ts';
import { combineExactly } from './combine-columns.ts';
import { fixedColumn } from './make-column.ts';

/** The one numerator that all places of a column share, such as a full mark. */
const onlyNumerator = ({ numerators }: FixedColumn): number | undefined => {
  const [first] = numerators;
  return first !== undefined && numerators.every((numerator) => numerator === first) ? first : undefined;
};

const divideByOne = (dividend: FixedColumn, divisor: FixedColumn): Column | undefined => {
  const numerator = onlyNumerator(divisor);
  if (numerator === undefined || numerator === 0) return undefined;
  const factor = numerator < 0 ? -divisor.denominator : divisor.denominator;
  const bound = dividend.bound * divisor.denominator;
  const denominator = dividend.denominator * Math.abs(numerator);
  if (bound > SAFE_MAX || denominator > SAFE_MAX) return undefined;
  return fixedColumn(
    dividend.numerators.map((value) => value * factor),
    denominator,
    bound,
  );
};

const divideExactly = (dividend?: Exact, divisor?: Exact): Exact | undefined => {
  if (dividend === undefined || divisor === undefined) return undefined;
  return compare(divisor, ZERO) === 0 ? undefined : divide(dividend, divisor);
};

/** The quotient, number by number; missing where either is missing or the divisor is zero. */
export const divideColumns = (dividend: Column, divisor: Column): Column => {
  const quick =
    dividend.kind === 'fixed' && divisor.kind === 'fixed' ? divideByOne(dividend, divisor) : undefined;
  return quick ?? combineExactly([dividend, divisor], divideExactly);
};
