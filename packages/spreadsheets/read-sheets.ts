import { readTextTable } from './csv/read-text-table.ts';
import { SpreadsheetKindUnknown, SpreadsheetTooLarge } from './errors/spreadsheet-errors.ts';
import { readExcel } from './excel/read-excel.ts';
import type { Sheet } from './sheet.ts';
import { FILE_BYTES_MAX } from './spreadsheet-limits.ts';

/** How packed files begin: a workbook of today is one. */
const PACKED = [0x50, 0x4b];

/** How workbooks of before 2007 begin, and those with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the tables of a file, CSV or Excel (.xlsx), as a person sees them: numbers as they are shown, days as
 * `2024-01-05`, merged cells filled, hidden rows and sheets kept and marked, formulas by their last result.
 * What the file is shows in its bytes; its name is for messages.
 *
 * @param bytes At most 20 MB; what a workbook unpacks to, its rows and its columns are limited, too.
 * @throws {DomainError} whose code begins with `SPREADSHEET.` and that names file and, where it can, sheet, row and
 *   column: too large, damaged, of an unknown kind, or growing beyond measure.
 * @example
 * const [sheet] = await readSheets(bytes, { fileName: '2016年度考核结果.xlsx' });
 * sheet.rows[2] // { number: 3, cells: ['1', '石井', '86.67'] }
 */
export const readSheets = async (
  bytes: Uint8Array,
  { fileName }: { readonly fileName: string },
): Promise<readonly Sheet[]> => {
  if (bytes.byteLength > FILE_BYTES_MAX) {
    throw new SpreadsheetTooLarge({ fileName }, { max: FILE_BYTES_MAX, en: 'bytes', zh: '字节' });
  }
  if (begins(bytes, COMPOUND) || bytes.byteLength === 0) throw new SpreadsheetKindUnknown({ fileName });
  return begins(bytes, PACKED) ? readExcel(bytes, fileName) : [readTextTable(bytes, fileName)];
};

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);
