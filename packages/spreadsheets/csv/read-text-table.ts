import { CsvError, parse } from 'csv-parse/sync';
import {
  SpreadsheetDamaged,
  SpreadsheetKindUnknown,
  SpreadsheetTooLarge,
} from '../errors/spreadsheet-errors.ts';
import type { Sheet } from '../sheet.ts';
import { CELL_CHARACTERS_MAX, COLUMNS_MAX, ROWS_MAX } from '../spreadsheet-limits.ts';
import { decodeText } from './decode-text.ts';
import { unmarkFormula } from './formula-mark.ts';

interface RawRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a table of text, parted by commas, tabs, semicolons or full-width commas; rows may differ in length. */
export const readTextTable = (bytes: Uint8Array, fileName: string): Sheet => {
  const text = decodeText(bytes)?.text;
  if (text === undefined || text.includes('\0')) throw new SpreadsheetKindUnknown({ fileName });
  const rows = rowsOf(text, fileName).filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  return {
    fileName,
    name: fileName.replace(/\.[^.]*$/u, ''),
    rows: rows.map(({ record, info }) => {
      requireColumns(record, { fileName, row: info.lines });
      return { number: info.lines, cells: record.map(unmarkFormula) };
    }),
    merged: [],
  };
};

const rowsOf = (text: string, fileName: string): readonly RawRow[] => {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: CELL_CHARACTERS_MAX * COLUMNS_MAX,
      to: ROWS_MAX + 1,
    }) as unknown as readonly RawRow[];
    if (rows.length <= ROWS_MAX) return rows;
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
  throw new SpreadsheetTooLarge({ fileName }, { max: ROWS_MAX, en: 'rows', zh: '行' });
};

const requireColumns = (
  record: readonly string[],
  place: { readonly fileName: string; readonly row: number },
): void => {
  if (record.length > COLUMNS_MAX && record.slice(COLUMNS_MAX).some((cell) => cell !== '')) {
    throw new SpreadsheetTooLarge(place, { max: COLUMNS_MAX, en: 'columns', zh: '列' });
  }
};

/** The mark that stands most often in the first lines. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, 4000);
  const counted = [',', '\t', ';', '，'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
};
