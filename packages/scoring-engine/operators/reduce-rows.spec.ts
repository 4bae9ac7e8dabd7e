import type { Column } from '../columns/column.ts';
import { exactColumn, fixedColumn } from '../columns/make-column.ts';
import { exactInteger } from '../exact/exact.ts';
import { meanOfSums, meanRows, sumRows, type CountedRows } from './reduce-rows.ts';

const MOST = Number.MAX_SAFE_INTEGER;

/** The quick way leaves denominators as they come; the exact way brings every number to its lowest terms. */
const shapeOf = (column: Column) =>
  column.kind === 'exact'
    ? 'exact'
    : { numerators: [...column.numerators], denominator: column.denominator, bound: column.bound };

const counted = (
  members: readonly number[],
  values: Column,
  counts: readonly number[],
  rows?: readonly number[],
): CountedRows => ({
  members: Int32Array.from(members),
  values,
  counts: Int32Array.from(counts),
  ...(rows === undefined ? {} : { rows: Int32Array.from(rows) }),
});

const fixed = (denominator: number, ...numerators: readonly number[]) =>
  fixedColumn(Float64Array.from(numerators), denominator);

describe('rows to one number for each member', () => {
  it('add up over their own denominator, all or some', () => {
    const values = fixed(10, 20, 40, 60, -80);
    expect(shapeOf(sumRows(counted([0, 1, 0, 1], values, [2, 2])))).toEqual({
      numerators: [80, -40],
      denominator: 10,
      bound: 160,
    });
    expect(shapeOf(sumRows(counted([0, 1, 0, 1], values, [1, 1], [2, 1])))).toEqual({
      numerators: [60, 40],
      denominator: 10,
      bound: 80,
    });
    expect(shapeOf(sumRows(counted([1], fixed(10, 20), [0, 1, 0])))).toEqual({
      numerators: [0, 20, 0],
      denominator: 10,
      bound: 20,
    });
  });

  it('have means over the count, where it is the same for all', () => {
    expect(shapeOf(meanOfSums(fixed(10, 40, 80), Int32Array.of(4, 4)))).toEqual({
      numerators: [40, 80],
      denominator: 40,
      bound: 80,
    });
    expect(shapeOf(meanRows(counted([0, 0, 1, 1], fixed(10, 10, 30, 20, 60), [2, 2])))).toEqual({
      numerators: [40, 80],
      denominator: 20,
      bound: 120,
    });
  });

  it('have means over the least multiple of their counts, and none without rows', () => {
    expect(shapeOf(meanOfSums(fixed(10, 40, 80, 0, 60), Int32Array.of(4, 6, 0, 4)))).toEqual({
      numerators: [120, 160, Number.NaN, 180],
      denominator: 120,
      bound: 960,
    });
    expect(shapeOf(meanOfSums(fixed(10, 0, 80), Int32Array.of(0, 2)))).toEqual({
      numerators: [Number.NaN, 80],
      denominator: 20,
      bound: 160,
    });
  });

  it('stay quick up to what a double holds, and no further', () => {
    expect(shapeOf(sumRows(counted([0], fixed(1, MOST), [1])))).toMatchObject({ bound: MOST });
    expect(shapeOf(sumRows(counted([0, 0], fixed(1, MOST, 1), [2])))).toBe('exact');
    expect(shapeOf(meanOfSums(fixed(MOST, 2), Int32Array.of(1)))).toMatchObject({ denominator: MOST });
    expect(shapeOf(meanOfSums(fixed(MOST, 2), Int32Array.of(3)))).toBe('exact');
    expect(shapeOf(meanOfSums(fixed(1, MOST, 3), Int32Array.of(1, 2)))).toBe('exact');
    expect(shapeOf(meanOfSums(fixed(MOST, 1, 1), Int32Array.of(1, 2)))).toBe('exact');
  });

  it('are exact where they came so', () => {
    const values = exactColumn([exactInteger(10n ** 20n), exactInteger(5), exactInteger(10n ** 20n)]);
    const rows = counted([0, 1, 0], values, [2, 1, 0]);
    expect(sumRows(rows)).toEqual(
      exactColumn([exactInteger(2n * 10n ** 20n), exactInteger(5), exactInteger(0)]),
    );
    expect(meanRows(rows)).toEqual(exactColumn([exactInteger(10n ** 20n), exactInteger(5), undefined]));
    expect(sumRows(counted([0, 1, 0], values, [1, 0], [0]))).toEqual(
      exactColumn([exactInteger(10n ** 20n), exactInteger(0)]),
    );
  });
});
