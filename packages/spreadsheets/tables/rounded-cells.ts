import type { SheetTable } from './sheet-table.ts';

/** A cell whose format shows less than it holds. What is shown is what is read. */
export interface RoundedCell {
  /** Row as the program numbers it. */
  readonly line: number;
  /** Header of the column. */
  readonly column: string;
  readonly shown: string;
  /** All digits that the cell holds. */
  readonly held: string;
}

/**
 * The cells of a table that hold more digits than they show, row by row, so that whoever imports it can decide which
 * are meant.
 *
 * @example roundedCells(table) // [{ line: 3, column: '得分', shown: '87', held: '86.67' }]
 */
export const roundedCells = ({
  headers,
  rows,
}: Pick<SheetTable, 'headers' | 'rows'>): readonly RoundedCell[] =>
  rows.flatMap(({ line, cells, held = {} }) =>
    headers.flatMap((column, at) => {
      const digits = held[at];
      return digits === undefined ? [] : [{ line, column, shown: cells[at] ?? '', held: digits }];
    }),
  );
