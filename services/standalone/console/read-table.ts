import type { Table } from '@kaoping/scoring';
import { CsvError, parse, type Options } from 'csv-parse/sync';
import { FileRefused, readTextFile } from './read-json-file.ts';

/** The largest table that one import takes, in rows. */
const ROW_LIMIT = 100_000;

/**
 * Reads a CSV file (UTF-8, comma, header first) as text, cell by cell.
 *
 * @throws {FileRefused} naming the line that is no CSV.
 */
export const readTable = (file: string): Table => {
  const records = parseLines(file, readTextFile(file));
  const [header, ...rows] = records;
  if (!header || rows.length === 0) throw new FileRefused(file, ['1: the table is empty 表格为空']);
  const headers = header.cells.map((text) => text.trim());
  const repeated = headers.find((text, index) => headers.indexOf(text) !== index);
  if (repeated !== undefined) throw new FileRefused(file, [`1: column "${repeated}" stands twice 列名重复`]);
  if (rows.length > ROW_LIMIT) throw new FileRefused(file, [`more than ${String(ROW_LIMIT)} rows 行数超限`]);
  return {
    headers,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: new Map(headers.map((name, index) => [name, cells[index] ?? ''])),
    })),
  };
};

interface ParsedLine {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const parseLines = (
  file: string,
  text: string,
): readonly { readonly line: number; readonly cells: readonly string[] }[] => {
  try {
    // The library's types know no array records beside line numbers; its documentation does.
    const parsed = parse(text, { info: true, skip_empty_lines: true } as Options) as unknown as ParsedLine[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new FileRefused(file, [`${lineOf(error)}: ${error.message}`]);
    throw error;
  }
};

const lineOf = (error: CsvError): string => {
  const { lines } = error as { readonly lines?: unknown };
  return typeof lines === 'number' ? String(lines) : '?';
};
