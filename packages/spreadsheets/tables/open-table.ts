import { SpreadsheetSheetUnknown } from '../errors/spreadsheet-errors.ts';
import { readSheets } from '../read-sheets.ts';
import type { Sheet } from '../sheet.ts';
import { sheetTable, type SheetTable } from './sheet-table.ts';

/** A file, and where in it the table stands as far as somebody said so. */
export interface TableFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Name of the sheet; the first one that shows anything where nobody said it. */
  readonly sheet?: string;
  /** Row of the header as the program numbers it; found by itself where nobody said it. */
  readonly headerLine?: number;
}

/** A table, with the names of all sheets of its file. */
export interface OpenedTable {
  readonly table: SheetTable;
  readonly sheets: readonly string[];
}

/**
 * Opens the table of a file.
 *
 * @throws {SpreadsheetSheetUnknown} when there is no such sheet, no such row, or nothing in it; and whatever
 *   {@link readSheets} throws.
 */
export const openTable = async ({ bytes, ...wanted }: TableFile): Promise<OpenedTable> => {
  const sheets = await readSheets(bytes, wanted);
  const names = sheets.map(({ name }) => name);
  const sheet = chosen(sheets, wanted.sheet);
  const table = sheet && sheetTable(sheet, wanted.headerLine);
  if (!table) throw new SpreadsheetSheetUnknown(wanted, names);
  return { table, sheets: names };
};

const chosen = (sheets: readonly Sheet[], name: string | undefined): Sheet | undefined => {
  if (name !== undefined) return sheets.find((sheet) => sheet.name === name);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return filled.find(({ isHidden }) => isHidden !== true) ?? filled[0];
};
