import fc from 'fast-check';
import { compare, divide, exactInteger, multiply, type Exact } from '../exact/exact.ts';
import { toExactText } from '../exact/exact-text.ts';
import { roundTo, type RoundingMode } from '../exact/round-to.ts';
import { binaryColumns } from '../expressions/binary-columns.ts';
import { callColumns } from '../expressions/call-columns.ts';
import type { BinaryOperator } from '../plan/expression.ts';
import { flagAt, isMissingAt, lengthOf, valueAt, wholeAt, type Column } from './column.ts';
import { comparePlaces } from './compare-places.ts';
import { linearColumns, linearWeight, sumColumns } from './linear-columns.ts';
import {
  columnOf,
  constantColumn,
  exactColumn,
  fixedColumn,
  missingColumn,
  toExactColumn,
} from './make-column.ts';
import { mapColumn } from './map-column.ts';
import { roundColumn } from './round-column.ts';
import { sameColumn } from './same-column.ts';

const LENGTH = 5;

const texts = (column: Column): readonly string[] =>
  Array.from({ length: lengthOf(column) }, (_, at) => {
    const value = valueAt(column, at);
    return value === undefined ? 'missing' : toExactText(value);
  });

/** Numerators from tiny to the very edge of what a double holds, and missing ones. */
const numerators = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -100_000, max: 100_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

const columns = fc
  .tuple(
    fc.array(numerators, { minLength: LENGTH, maxLength: LENGTH }),
    fc.oneof(
      fc.constantFrom(1, 10, 100, 1000, 7, 90, 2 ** 40),
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    ),
  )
  .map(([list, denominator]) => fixedColumn(Float64Array.from(list), denominator));

const BINARIES: readonly BinaryOperator[] = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'below',
  'at-most',
  'equal',
  'at-least',
  'above',
  'and',
  'or',
];
const MODES: readonly RoundingMode[] = [
  'half-up',
  'half-even',
  'half-down',
  'up',
  'down',
  'ceiling',
  'floor',
];

describe('the two kinds of column', () => {
  it.each(BINARIES)('%s to the same numbers', (operator) => {
    fc.assert(
      fc.property(columns, columns, (left, right) => {
        const exact = binaryColumns(operator, toExactColumn(left), toExactColumn(right));
        expect(texts(binaryColumns(operator, left, right))).toEqual(texts(exact));
      }),
    );
  });

  it.each(['min', 'max', 'mean', 'clamp', 'if', 'if-missing'] as const)('take the same %s', (name) => {
    fc.assert(
      fc.property(columns, columns, columns, (...three) => {
        const taken = name === 'if-missing' ? three.slice(0, 2) : three;
        expect(texts(callColumns(name, taken))).toEqual(texts(callColumns(name, taken.map(toExactColumn))));
      }),
    );
  });

  it.each(MODES)('round alike: %s', (mode) => {
    fc.assert(
      fc.property(columns, fc.nat({ max: 9 }), (column, places) => {
        const rounded = roundColumn(column, places, mode);
        expect(texts(rounded)).toEqual(texts(roundColumn(toExactColumn(column), places, mode)));
        for (let at = 0; at < LENGTH; at += 1) {
          const value = valueAt(column, at);
          const found = valueAt(rounded, at);
          expect(found === undefined).toBe(value === undefined);
          if (value !== undefined) expect(compare(found!, roundTo(value, places, mode))).toBe(0);
        }
      }),
    );
  });

  it('weigh and add alike', () => {
    const weights = fc.tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.bigInt(1n, 10n ** 6n));
    fc.assert(
      fc.property(fc.array(fc.tuple(columns, weights), { maxLength: 4 }), (terms) => {
        const read = terms.map(([column, [numerator, denominator]]) => ({
          column,
          weight: linearWeight({ numerator, denominator }),
        }));
        const exact = read.map(({ column, weight }) => ({ column: toExactColumn(column), weight }));
        expect(texts(linearColumns(read, LENGTH))).toEqual(texts(linearColumns(exact, LENGTH)));
      }),
    );
  });

  it('order alike', () => {
    fc.assert(
      fc.property(columns, (column) => {
        const present = [0, 1, 2, 3, 4].filter((at) => !isMissingAt(column, at));
        const [fixed, exact] = [comparePlaces(column), comparePlaces(toExactColumn(column))];
        for (const left of present) {
          for (const right of present) expect(Math.sign(fixed(left, right))).toBe(exact(left, right));
        }
      }),
    );
  });

  it('never leave what a double holds exactly', () => {
    fc.assert(
      fc.property(columns, columns, (left, right) => {
        for (const operator of BINARIES) {
          const made = binaryColumns(operator, left, right);
          if (made.kind === 'exact') continue;
          expect(made.bound).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
          expect(made.denominator).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
          expect(made.numerators.every((each) => Number.isNaN(each) || Math.abs(each) <= made.bound)).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe('columns', () => {
  const half: Exact = { numerator: 1n, denominator: 2n };
  const third: Exact = { numerator: 1n, denominator: 3n };
  const huge: Exact = { numerator: 10n ** 20n, denominator: 1n };

  it('are quick where one denominator holds all numbers, and exact where none does', () => {
    expect(columnOf([half, undefined, third])).toEqual(fixedColumn(Float64Array.of(3, Number.NaN, 2), 6, 3));
    expect(columnOf([half, huge]).kind).toBe('exact');
    expect(columnOf([{ numerator: 1n, denominator: 9007199254740881n }, third]).kind).toBe('exact');
    expect(columnOf([{ numerator: 50n, denominator: 100n }])).toEqual(fixedColumn(Float64Array.of(1), 2, 1));
    expect(texts(columnOf([half, huge, undefined]))).toEqual(['0.5', '100000000000000000000', 'missing']);
  });

  it('stay quick in what schemes usually do', () => {
    const score = columnOf(
      [exactInteger(9050), exactInteger(8825)].map((value) => divide(value, exactInteger(100))),
    );
    const coefficient = columnOf([
      { numerator: 1028n, denominator: 1000n },
      { numerator: 972n, denominator: 1000n },
    ]);
    const product = binaryColumns('multiply', score, coefficient);
    expect([product.kind, texts(product)]).toEqual(['fixed', ['93.034', '85.779']]);
    expect(sumColumns([product, score], 2).kind).toBe('fixed');
    expect(binaryColumns('divide', score, constantColumn(exactInteger(40), 2)).kind).toBe('fixed');
    expect(roundColumn(product, 2, 'half-up').kind).toBe('fixed');
  });

  it('hold constants, and nothing', () => {
    expect(texts(constantColumn(third, 2))).toEqual(['1/3', '1/3']);
    expect(constantColumn(huge, 2)).toEqual(exactColumn([huge, huge]));
    expect(texts(missingColumn(2))).toEqual(['missing', 'missing']);
    expect(texts(sumColumns([], 2))).toEqual(['0', '0']);
  });

  it('are read as flags and whole numbers', () => {
    for (const column of [
      fixedColumn(Float64Array.of(0, 10, 15, Number.NaN), 10),
      exactColumn([exactInteger(0), exactInteger(1), { numerator: 3n, denominator: 2n }, undefined]),
    ]) {
      expect([0, 1, 2, 3].map((at) => flagAt(column, at))).toEqual([false, true, true, undefined]);
      expect([0, 1, 2, 3, 4].map((at) => wholeAt(column, at))).toEqual([
        0,
        1,
        undefined,
        undefined,
        undefined,
      ]);
      expect([0, 3, 4].map((at) => isMissingAt(column, at))).toEqual([false, true, true]);
    }
    expect(wholeAt(exactColumn([huge]), 0)).toBeUndefined();
  });

  it('are made of each number', () => {
    const doubled = mapColumn(columnOf([half, undefined]), (value) => multiply(value, exactInteger(2)));
    expect(texts(doubled)).toEqual(['1', 'missing']);
  });

  it('are the same where they hold the same numbers alike', () => {
    const one = fixedColumn(Float64Array.of(1, Number.NaN, 0), 2);
    expect(sameColumn(one, fixedColumn(Float64Array.of(1, Number.NaN, -0), 2))).toBe(true);
    expect(sameColumn(one, fixedColumn(Float64Array.of(1, Number.NaN, 0), 3))).toBe(false);
    expect(sameColumn(one, fixedColumn(Float64Array.of(1, 1, 0), 2))).toBe(false);
    expect(sameColumn(one, toExactColumn(one))).toBe(false);
    expect(sameColumn(toExactColumn(one), one)).toBe(false);
    expect(
      sameColumn(
        exactColumn([half, undefined]),
        exactColumn([{ numerator: 2n, denominator: 4n }, undefined]),
      ),
    ).toBe(true);
    expect(sameColumn(exactColumn([half, undefined]), exactColumn([half, third]))).toBe(false);
    expect(sameColumn(exactColumn([half]), exactColumn([undefined]))).toBe(false);
    expect(sameColumn(exactColumn([half]), exactColumn([third]))).toBe(false);
  });
});
