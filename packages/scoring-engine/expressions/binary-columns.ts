import { exactInteger, ONE, ZERO, compare } from '../exact/exact.ts';
import type { Column } from '../columns/column.ts';
import { lengthOf } from '../columns/column.ts';
import { judgeColumns } from '../columns/combine-columns.ts';
import { divideColumns } from '../columns/divide-columns.ts';
import { linearColumns, MINUS_ONE, PLUS_ONE, sumColumns } from '../columns/linear-columns.ts';
import { multiplyColumns } from '../columns/multiply-columns.ts';
import type { BinaryOperator } from '../plan/expression.ts';

type Binary = (left: Column, right: Column) => Column;

const flag = (isTrue: boolean): number => (isTrue ? 1 : 0);

/** A flag of how two numbers compare: `accepts` is told the sign of left − right. */
const comparing =
  (accepts: (sign: number) => boolean): Binary =>
  (left, right) =>
    judgeColumns(left, right, {
      fixed: (a, b) => (Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : flag(accepts(Math.sign(a - b)))),
      exact: (a, b) => a && b && (accepts(compare(a, b)) ? ONE : ZERO),
    });

/** `decides` settles the answer alone, whatever the other side is; else a missing side leaves it missing. */
const connecting =
  (decides: 0 | 1): Binary =>
  (left, right) =>
    judgeColumns(left, right, {
      fixed: (a, b) => {
        if (isFlag(a, decides) || isFlag(b, decides)) return decides;
        return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 1 - decides;
      },
      exact: (a, b) => {
        const sides = [a, b].map((value) => value && flag(value.numerator !== 0n));
        if (sides.includes(decides)) return exactInteger(decides);
        return sides.includes(undefined) ? undefined : exactInteger(1 - decides);
      },
    });

const isFlag = (numerator: number, decides: 0 | 1): boolean =>
  !Number.isNaN(numerator) && flag(numerator !== 0) === decides;

const add: Binary = (left, right) => sumColumns([left, right], lengthOf(left));

const subtract: Binary = (left, right) =>
  linearColumns(
    [
      { column: left, weight: PLUS_ONE },
      { column: right, weight: MINUS_ONE },
    ],
    lengthOf(left),
  );

const COLUMNS: Readonly<Record<BinaryOperator, Binary>> = {
  add,
  subtract,
  multiply: multiplyColumns,
  divide: divideColumns,
  below: comparing((sign) => sign < 0),
  'at-most': comparing((sign) => sign <= 0),
  equal: comparing((sign) => sign === 0),
  'at-least': comparing((sign) => sign >= 0),
  above: comparing((sign) => sign > 0),
  and: connecting(0),
  or: connecting(1),
};

/** What an operator makes of two columns. */
export const binaryColumns = (operator: BinaryOperator, left: Column, right: Column): Column =>
  COLUMNS[operator](left, right);
