import { multiply } from '../exact/exact.ts';
import { SAFE_MAX } from '../exact/whole-number.ts';
import type { Column } from './column.ts';
import { combineExactly } from './combine-columns.ts';
import { fixedColumn } from './make-column.ts';

/** The product, number by number; missing where either is missing. */
export const multiplyColumns = (left: Column, right: Column): Column => {
  if (left.kind === 'fixed' && right.kind === 'fixed') {
    const bound = left.bound * right.bound;
    const denominator = left.denominator * right.denominator;
    if (bound <= SAFE_MAX && denominator <= SAFE_MAX) {
      const numerators = left.numerators.map(
        (numerator, at) => numerator * (right.numerators[at] ?? Number.NaN),
      );
      return fixedColumn(numerators, denominator, bound);
    }
  }
  return combineExactly([left, right], (a, b) => a && b && multiply(a, b));
};
