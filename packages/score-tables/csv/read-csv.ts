import { CsvError, parse } from 'csv-parse/sync';
import type { TableProblem, TableProblemCode } from '../table-problem.ts';

/** More than 100,000 organisations in a year's table is no table of scores. */
const CHARACTERS_MAX = 20_000_000;

/** One row with the line of the file on which it stands. */
export interface TableRow {
  readonly line: number;
  /** One cell for each header, as it stands in the file. */
  readonly cells: readonly string[];
}

/** A table with a header line. */
export interface Table {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A table, or why there is none. */
export type TableReading =
  | { readonly table: Table; readonly problem?: never }
  | { readonly table?: never; readonly problem: TableProblem };

interface Problem {
  readonly code: TableProblemCode;
  readonly line: number;
  readonly en: string;
  readonly zh: string;
}

interface RawRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads comma- or tab-separated text with a header line. Empty lines are skipped; a row shorter or longer than
 * the header is refused with its line, since nobody can tell which cell is missing.
 *
 * @param text At most 20 million characters.
 * @param file Name of the file, for messages.
 */
export const readCsv = (text: string, file: string): TableReading => {
  const refuse = ({ code, line, en, zh }: Problem): TableReading => ({
    problem: { code, file, line, sentence: { en, zh } },
  });
  if (text.length > CHARACTERS_MAX) {
    return refuse({
      code: 'TABLE.TOO_LARGE',
      line: 1,
      en: `The table has ${String(text.length)} characters; at most ${String(CHARACTERS_MAX)} are read.`,
      zh: `表格有 ${String(text.length)} 个字符，最多读取 ${String(CHARACTERS_MAX)} 个。`,
    });
  }
  try {
    return tableOf(parseRows(text), file) ?? refuse(EMPTY);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = lineOf(error);
    return refuse({
      code: 'TABLE.MALFORMED',
      line,
      en: `Line ${String(line)} does not have as many cells as the header, or a quote is not closed: ${error.message}`,
      zh: `第 ${String(line)} 行的列数与表头不一致，或引号没有成对：${error.message}`,
    });
  }
};

const EMPTY: Problem = {
  code: 'TABLE.EMPTY',
  line: 1,
  en: 'The table has no rows: write a header line and one row for each organisation.',
  zh: '表格没有内容：应有一行表头，每个单位一行。',
};

const parseRows = (text: string): readonly RawRow[] =>
  parse(text, {
    bom: true,
    info: true,
    delimiter: delimiterOf(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    comment: '#',
    comment_no_infix: true,
  }) as unknown as readonly RawRow[];

/** What parts the cells of the header: tabs, commas, or full-width commas where there is no other. */
const delimiterOf = (text: string): string => {
  const header = /^(?!#|\s*$).*$/mu.exec(text)?.[0] ?? '';
  return ['\t', ',', '，'].find((mark) => header.includes(mark)) ?? ',';
};

const lineOf = (error: CsvError): number => {
  const lines: unknown = Reflect.get(error, 'lines');
  return typeof lines === 'number' ? lines : 1;
};

const tableOf = ([header, ...rows]: readonly RawRow[], file: string): TableReading | undefined => {
  if (header === undefined || rows.length === 0) return undefined;
  const headers = header.record.map((text) => text.trim());
  const filled = rows.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  return {
    table: { file, headers, rows: filled.map(({ record, info }) => ({ line: info.lines, cells: record })) },
  };
};
