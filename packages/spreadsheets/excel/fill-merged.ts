import { columnLetters } from './column-letters.ts';
import { SpreadsheetDamaged, type SheetPlace } from '../errors/spreadsheet-errors.ts';
import type { MergedArea, SheetRow } from '../sheet.ts';
import { COLUMNS_MAX } from '../spreadsheet-limits.ts';
import type { CellBudget } from './cell-budget.ts';

/** Rows as they were read, with the areas that are shown as one cell. */
export interface RowsToFill {
  readonly place: SheetPlace;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedArea[];
}

/**
 * Gives every cell of a merged area the text of the area, and notes which cells got it. Rows that hold nothing
 * else stay left out.
 *
 * @throws {SpreadsheetDamaged} when two areas share a cell: nobody could see which text holds there.
 * @throws {SpreadsheetTooLarge} when more than the budget of the file would be filled.
 */
export const fillMerged = ({ place, rows, merged }: RowsToFill, budget: CellBudget): readonly SheetRow[] => {
  if (merged.length === 0) return rows;
  const toFill = new Map(rows.map((row) => [row.number, new RowToFill(row)]));
  const numbers = rows.map(({ number }) => number);
  for (const area of merged) {
    const text = toFill.get(area.firstRow)?.textAt(area.firstColumn) ?? '';
    const within = numbersWithin(numbers, area);
    const width = Math.min(area.lastColumn + 1, COLUMNS_MAX) - area.firstColumn;
    budget.spend(within.length * Math.max(width, 0), place);
    for (const number of within) {
      const clash = toFill.get(number)?.fill(area, text);
      if (clash !== undefined) throw overlapping({ ...place, row: number, column: columnLetters(clash) });
    }
  }
  return [...toFill.values()].map((row) => row.toRow());
};

const overlapping = (place: SheetPlace): SpreadsheetDamaged =>
  new SpreadsheetDamaged(place, { en: 'two merged areas overlap here', zh: '此处有两个合并区域重叠' });

/** The rows of an area that hold anything: found by halving, since an area may span a million rows. */
const numbersWithin = (numbers: readonly number[], { firstRow, lastRow }: MergedArea): readonly number[] => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < firstRow) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < numbers.length && (numbers[end] ?? 0) <= lastRow) end += 1;
  return numbers.slice(low, end);
};

class RowToFill {
  private readonly cells: string[];
  private readonly taken = new Set<number>();
  private readonly filled: number[] = [];

  constructor(private readonly row: SheetRow) {
    this.cells = [...row.cells];
  }

  textAt(column: number): string {
    return this.row.cells[column] ?? '';
  }

  /** Fills what of the area lies in this row; the column of a clash, where there is one. */
  fill({ firstRow, firstColumn, lastColumn }: MergedArea, text: string): number | undefined {
    for (let column = firstColumn; column <= Math.min(lastColumn, COLUMNS_MAX - 1); column += 1) {
      if (this.taken.has(column)) return column;
      this.taken.add(column);
      while (this.cells.length <= column) this.cells.push('');
      this.cells[column] = text;
      if (this.row.number !== firstRow || column !== firstColumn) this.filled.push(column);
    }
    return undefined;
  }

  toRow(): SheetRow {
    return this.filled.length === 0 ? this.row : { ...this.row, cells: this.cells, filled: this.filled };
  }
}
