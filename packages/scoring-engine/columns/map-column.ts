import type { Exact } from '../exact/exact.ts';
import { lengthOf, valueAt, type Column } from './column.ts';
import { columnOf } from './make-column.ts';

/** A number made of each number; a missing one stays missing. */
export const mapColumn = (column: Column, make: (value: Exact) => Exact | undefined): Column =>
  columnOf(
    Array.from({ length: lengthOf(column) }, (_, at) => {
      const value = valueAt(column, at);
      return value && make(value);
    }),
  );
