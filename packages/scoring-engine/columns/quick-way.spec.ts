import { exactInteger } from '../exact/exact.ts';
import type { RoundingMode } from '../exact/round-to.ts';
import { binaryColumns } from '../expressions/binary-columns.ts';
import { callColumns } from '../expressions/call-columns.ts';
import { alignColumns } from './align-columns.ts';
import type { Column } from './column.ts';
import { comparePlaces } from './compare-places.ts';
import { linearColumns, linearWeight, sumColumns } from './linear-columns.ts';
import { constantColumn, exactColumn, fixedColumn } from './make-column.ts';
import { roundColumn } from './round-column.ts';
import { sameColumn } from './same-column.ts';

const MOST = Number.MAX_SAFE_INTEGER;

const fixed = (denominator: number, ...numerators: readonly number[]) =>
  fixedColumn(Float64Array.from(numerators), denominator);

/** The quick way leaves denominators as they come; the exact way brings every number to its lowest terms. */
const shapeOf = (column: Column) =>
  column.kind === 'exact'
    ? 'exact'
    : { numerators: [...column.numerators], denominator: column.denominator, bound: column.bound };

describe('the quick way', () => {
  it('multiplies numerators and denominators', () => {
    const product = binaryColumns('multiply', fixed(100, 9050, 8800), fixed(1000, 1000, 972));
    expect(shapeOf(product)).toEqual({
      numerators: [9050000, 8553600],
      denominator: 100000,
      bound: 9050000,
    });
  });

  it('divides by one number for all', () => {
    const score = fixed(10, 900, 800);
    expect(shapeOf(binaryColumns('divide', score, fixed(10, 400, 400)))).toEqual({
      numerators: [9000, 8000],
      denominator: 4000,
      bound: 9000,
    });
    expect(shapeOf(binaryColumns('divide', score, fixed(10, -400, -400)))).toEqual({
      numerators: [-9000, -8000],
      denominator: 4000,
      bound: 9000,
    });
    expect(shapeOf(binaryColumns('divide', score, fixed(10, 400, 200)))).toEqual({
      numerators: [9, 16],
      denominator: 4,
      bound: 16,
    });
    expect(shapeOf(binaryColumns('divide', score, fixed(10, 0, 0)))).toEqual({
      numerators: [Number.NaN, Number.NaN],
      denominator: 1,
      bound: 0,
    });
  });

  it('adds over the denominators in common', () => {
    expect(shapeOf(sumColumns([fixed(10, 5, 10), fixed(4, 4, 8)], 2))).toEqual({
      numerators: [30, 60],
      denominator: 20,
      bound: 60,
    });
    expect(
      shapeOf(linearColumns([{ column: fixed(10, 20, 40), weight: linearWeight(exactInteger(5)) }], 2)),
    ).toEqual({ numerators: [100, 200], denominator: 10, bound: 200 });
  });

  it('chooses over the denominators in common', () => {
    expect(shapeOf(callColumns('min', [fixed(10, 20, 40), fixed(4, 12, 4)]))).toEqual({
      numerators: [40, 20],
      denominator: 20,
      bound: 80,
    });
    const flags = fixed(1, 1, 0);
    expect(shapeOf(callColumns('if', [flags, fixed(10, 20, 40), fixed(4, 12, 4)]))).toEqual({
      numerators: [40, 20],
      denominator: 20,
      bound: 80,
    });
  });

  it('rounds over a power of ten', () => {
    expect(shapeOf(roundColumn(fixed(1000, 86675, 86000), 2, 'half-up'))).toEqual({
      numerators: [8668, 8600],
      denominator: 100,
      bound: 8669,
    });
  });

  it.each<readonly [RoundingMode, readonly number[]]>([
    ['half-up', [3, 4, 3, -3, 0]],
    ['half-even', [2, 4, 3, -2, 0]],
    ['half-down', [2, 3, 3, -2, 0]],
    ['up', [3, 4, 3, -3, 1]],
    ['down', [2, 3, 3, -2, 0]],
    ['ceiling', [3, 4, 3, -2, 1]],
    ['floor', [2, 3, 3, -3, 0]],
  ])('rounds 2.5, 3.5, 3, −2.5 and 0.25 by %s', (mode, expected) => {
    const rounded = roundColumn(fixed(100, 250, 350, 300, -250, 25), 0, mode);
    expect(shapeOf(rounded)).toMatchObject({ numerators: expected.map((each) => each + 0), denominator: 1 });
  });

  it('aligns what shares a denominator', () => {
    expect(alignColumns([fixed(10, 5), fixed(4, 3)])).toEqual({
      denominator: 20,
      numerators: [Float64Array.of(10), Float64Array.of(15)],
      bound: 15,
    });
    expect(alignColumns([])).toEqual({ denominator: 1, numerators: [], bound: 0 });
    expect(alignColumns([fixed(1, 1), exactColumn([exactInteger(1)])])).toBeUndefined();
  });

  it('orders by numerators, and exactly where there are none', () => {
    expect([comparePlaces(fixed(10, 5, 9))(0, 1), comparePlaces(fixed(10, 5, 9))(1, 0)]).toEqual([-4, 4]);
    const exact = exactColumn([exactInteger(5), exactInteger(9), undefined]);
    const compareExact = comparePlaces(exact);
    expect([compareExact(0, 1), compareExact(1, 0), compareExact(0, 2), compareExact(2, 0)]).toEqual([
      -1, 1, 0, 0,
    ]);
  });

  it('takes zero and minus zero for the same', () => {
    expect(sameColumn(fixed(1, -0), fixed(1, 0))).toBe(true);
    expect(sameColumn(fixed(1, 0), fixed(1, -0))).toBe(true);
    expect(sameColumn(fixed(1, 1), exactColumn([exactInteger(1)]))).toBe(false);
  });
});

describe('the edge of the quick way', () => {
  const one = constantColumn(exactInteger(1), 1);

  it('holds whatever a double holds exactly', () => {
    expect(shapeOf(binaryColumns('multiply', fixed(MOST, MOST), one))).toEqual({
      numerators: [MOST],
      denominator: MOST,
      bound: MOST,
    });
    expect(shapeOf(binaryColumns('divide', fixed(1, MOST), one))).toEqual({
      numerators: [MOST],
      denominator: 1,
      bound: MOST,
    });
    expect(shapeOf(binaryColumns('divide', fixed(1, 2), fixed(1, MOST)))).toEqual({
      numerators: [2],
      denominator: MOST,
      bound: 2,
    });
    expect(alignColumns([fixed(1, MOST), fixed(1, 1)])?.bound).toBe(MOST);
    expect(shapeOf(sumColumns([fixed(1, MOST - 1), fixed(1, 1)], 1))).toMatchObject({ bound: MOST });
    expect(shapeOf(constantColumn(exactInteger(-MOST), 1))).toMatchObject({ numerators: [-MOST] });
  });

  it.each<readonly [string, Column]>([
    ['a product', binaryColumns('multiply', fixed(1, MOST), fixed(1, 2))],
    ['a quotient', binaryColumns('divide', fixed(1, MOST), fixed(2, 1))],
    ['a sum', sumColumns([fixed(1, MOST), fixed(1, 1)], 1)],
    ['a difference', binaryColumns('subtract', fixed(1, -MOST), fixed(1, 1))],
    ['a weight', linearColumns([{ column: fixed(1, MOST), weight: linearWeight(exactInteger(3)) }], 1)],
    ['a fraction of a product', binaryColumns('multiply', fixed(MOST, 1), fixed(2, 1))],
    ['a fraction of a quotient', binaryColumns('divide', fixed(MOST, 1), fixed(1, 2))],
    [
      'a fraction of a sum',
      linearColumns(
        [{ column: fixed(MOST, 1), weight: linearWeight({ numerator: 1n, denominator: 2n }) }],
        1,
      ),
    ],
  ])('is left by %s beyond it', (_name, column) => {
    expect(shapeOf(column)).toBe('exact');
  });

  it('is left where columns share no denominator that a double holds', () => {
    expect(alignColumns([fixed(MOST, 1), fixed(2, 1)])).toBeUndefined();
    expect(alignColumns([fixed(1, MOST), fixed(2, 1)])).toBeUndefined();
  });
});
