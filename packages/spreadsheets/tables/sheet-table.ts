import type { MergedArea, Sheet, SheetRow } from '../sheet.ts';

/** One row of a table below its header; as many cells as there are headers. */
export interface SheetTableRow {
  /** Row as the program numbers it. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly isHidden?: true;
  readonly held?: SheetRow['held'];
}

/** A sheet with its header told apart from its rows. */
export interface SheetTable {
  readonly file: string;
  readonly sheet: string;
  /** First row of the header, as the program numbers it. */
  readonly headerLine: number;
  /** One text a column; a header of several rows is put together as `基层党建·得分`. */
  readonly headers: readonly string[];
  readonly rows: readonly SheetTableRow[];
}

/** A header stands among the first rows; what comes above it are titles and remarks. */
const HEADER_WITHIN_ROWS = 15;

const HEADER_ROWS_MAX = 4;

/**
 * Tells the header of a sheet from its rows. The header is the first row with more than half as many cells as the
 * fullest of the first rows: titles and remarks above a table are one or two texts, however widely merged. It
 * reaches down as far as its merged cells do.
 *
 * @param headerLine Row of the header where somebody said it, as the program numbers rows.
 * @returns Undefined where there is nothing in the sheet, or no row of that number.
 */
export const sheetTable = (sheet: Sheet, headerLine?: number): SheetTable | undefined => {
  const at = headerLine === undefined ? headerAt(sheet.rows) : lineAt(sheet.rows, headerLine);
  const first = sheet.rows[at];
  if (first === undefined) return undefined;
  const lastHeaderLine = Math.min(endOfHeader(first, sheet.merged), first.number + HEADER_ROWS_MAX - 1);
  const headerRows = sheet.rows.slice(at).filter(({ number }) => number <= lastHeaderLine);
  const rows = sheet.rows.slice(at + headerRows.length);
  const width = Math.max(...headerRows.map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, column) => headerText(headerRows, column));
  return {
    file: sheet.fileName,
    sheet: sheet.name,
    headerLine: first.number,
    headers,
    rows: rows.map(({ number, cells, isHidden, held }) => ({
      line: number,
      cells: cells.length === width ? cells : headers.map((_, column) => cells[column] ?? ''),
      ...(isHidden && { isHidden }),
      ...(held && { held }),
    })),
  };
};

const lineAt = (rows: readonly SheetRow[], headerLine: number): number =>
  rows.findIndex(({ number }) => number === headerLine);

const headerAt = (rows: readonly SheetRow[]): number => {
  const counts = rows.slice(0, HEADER_WITHIN_ROWS).map(({ cells }) => {
    const texts = cells.map((text) => text.trim()).filter((text) => text !== '');
    return { filled: texts.length, different: new Set(texts).size };
  });
  const most = Math.max(0, ...counts.map(({ filled }) => filled));
  return counts.findIndex(
    ({ filled, different }) => filled * 2 > most && (different > 2 || different * 2 > most),
  );
};

/** A cell merged downwards ends with the header; one merged sideways has a row of its parts below it. */
const endOfHeader = ({ number, cells }: SheetRow, merged: readonly MergedArea[]): number => {
  const areas = merged.filter(
    ({ firstRow, firstColumn }) => firstRow === number && firstColumn < cells.length,
  );
  const down = Math.max(number, ...areas.map(({ lastRow }) => lastRow));
  const isParted = areas.some(({ firstColumn, lastColumn }) => lastColumn > firstColumn);
  return down === number && isParted ? number + 1 : down;
};

const headerText = (rows: readonly SheetRow[], column: number): string => {
  const parts = rows.map(({ cells }) => (cells[column] ?? '').replace(/\s+/gu, ' ').trim());
  return parts.filter((part, at) => part !== '' && part !== parts[at - 1]).join('·');
};
