import { CsvError, parse } from 'csv-parse/sync';
import {
  SpreadsheetDamaged,
  SpreadsheetKindUnknown,
  SpreadsheetTooLarge,
} from '../errors/spreadsheet-errors.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import { CELL_CHARACTERS_MAX, COLUMNS_MAX, ROWS_MAX } from '../spreadsheet-limits.ts';
import { unmarkFormula } from './formula-mark.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/** Reads a table of text, parted by commas, tabs, semicolons or full-width commas; rows may differ in length. */
export const readTextTable = (bytes: Uint8Array, fileName: string): Sheet => {
  const text = utf8Bytes(bytes);
  if (text === undefined || text.includes(0)) throw new SpreadsheetKindUnknown({ fileName });
  return {
    fileName,
    name: fileName.replace(/\.[^.]*$/u, ''),
    rows: rowsOf(text, fileName).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    merged: [],
  };
};

const rowsOf = (text: Buffer, fileName: string): readonly SheetRow[] => {
  const rows: SheetRow[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: CELL_CHARACTERS_MAX * COLUMNS_MAX,
      to: ROWS_MAX + 1,
      // Taken row by row: the parser would hold the table once more, with what it knows of each row.
      on_record: (record: string[], { lines }) => {
        requireColumns(record, { fileName, row: lines });
        rows.push({ number: lines, cells: cellsOf(record, rows.at(-1)?.cells) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines: unknown = Reflect.get(error, 'lines');
    throw new SpreadsheetDamaged(
      { fileName, ...(typeof lines === 'number' && { row: lines }) },
      {
        en: `a quote is not closed or not where it belongs (${error.message})`,
        zh: '引号没有成对或位置不对',
      },
    );
  }
  if (rows.length <= ROWS_MAX) return rows;
  throw new SpreadsheetTooLarge({ fileName }, { max: ROWS_MAX, en: 'rows', zh: '行' });
};

/** What stands right below itself, as kinds and days do, is held once. */
const cellsOf = (record: readonly string[], above: readonly string[] = []): readonly string[] =>
  record.map((text, column) => {
    const cell = unmarkFormula(text);
    return cell === above[column] ? above[column] : cell;
  });

const requireColumns = (
  record: readonly string[],
  place: { readonly fileName: string; readonly row: number },
): void => {
  if (record.length > COLUMNS_MAX && record.slice(COLUMNS_MAX).some((cell) => cell !== '')) {
    throw new SpreadsheetTooLarge(place, { max: COLUMNS_MAX, en: 'columns', zh: '列' });
  }
};

const HEAD_BYTES = 8_000;

/** The mark that stands most often in the first lines. */
const delimiterOf = (text: Buffer): string => {
  const head = text.subarray(0, HEAD_BYTES).toString();
  const counted = [',', '\t', ';', '，'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
};
