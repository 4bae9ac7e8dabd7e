import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { escapeCharacter, escapeText } from '../excel/escaped-text.ts';
import type { ColumnToWrite, TableToWrite } from './table-to-write.ts';

/** A decimal whose digits a spreadsheet keeps all, and that it shows as it stands. */
const EXACT_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d{1,9})?$/u;

const DIGITS_KEPT = 15;

const WIDTH = { least: 8, most: 60, rowsLookedAt: 200 };

/** What Excel does not allow in the name of a sheet. */
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\]/gu;

/**
 * Writes tables as the sheets of one workbook: headers bold and frozen, columns as wide as what they hold. Texts are
 * written as texts, so that none is ever taken for a formula. Numbers keep all their digits: what a spreadsheet
 * could not hold exactly is written as text.
 */
export const writeExcel = async (tables: readonly TableToWrite[]): Promise<Uint8Array> => {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name.replace(NOT_IN_SHEET_NAMES, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map((column, at) => ({ width: column.width ?? widthOf(column, rows, at) })),
    data: [
      columns.map(({ header }): CellObject => ({
        value: escapeText(header),
        type: String,
        fontWeight: 'bold',
      })),
      ...rows.map((row) => columns.map((column, at) => cellOf(column, row[at] ?? ''))),
    ],
  }));
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
};

const cellOf = ({ kind }: ColumnToWrite, text: string): CellObject | null => {
  if (text === '') return null;
  if (kind !== 'number' || !isExact(text)) return { value: safeText(text), type: String };
  const decimals = text.split('.')[1]?.length ?? 0;
  return { value: Number(text), type: Number, format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
};

/** The library looks texts up in a plain object: it would find `valueOf` and its like there without having put them in. */
const NAMES_OF_EVERY_OBJECT = new Set(Object.getOwnPropertyNames(Object.prototype));

const safeText = (text: string): string =>
  NAMES_OF_EVERY_OBJECT.has(text) ? `${escapeCharacter(text)}${text.slice(1)}` : escapeText(text);

const isExact = (text: string): boolean =>
  EXACT_DECIMAL.test(text) && text !== '-0' && text.replace(/\D/gu, '').length <= DIGITS_KEPT;

const widthOf = ({ header }: ColumnToWrite, rows: TableToWrite['rows'], at: number): number => {
  const texts = [header, ...rows.slice(0, WIDTH.rowsLookedAt).map((row) => row[at] ?? '')];
  const widest = Math.max(...texts.map((text) => text.replace(/[^\u0020-\u007e]/gu, 'xx').length + 2));
  return Math.min(Math.max(widest, WIDTH.least), WIDTH.most);
};
