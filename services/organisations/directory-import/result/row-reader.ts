import { plainText } from '@kaoping/spreadsheets/plain-text';
import type { MatchedFields } from './match-fields.ts';
import type { ImportProblem } from './import-problem.ts';
import { readDay } from './read-day.ts';

/** One row of a table. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The codes that stand on several rows, and the first row of each code that stands anywhere. */
export interface RepeatedCodes {
  readonly repeated: ReadonlySet<string>;
  readonly firstByCode: ReadonlyMap<string, TableLine>;
}

/** Reads the cells of one table by what its columns mean, and keeps every problem. */
export class RowReader {
  readonly problems: ImportProblem[] = [];
  /** Tables name the same few days over and over. */
  private readonly days = new Map<string, string>();

  constructor(private readonly fields: Pick<MatchedFields, 'places' | 'headers'>) {}

  /** Whether the table has a column for a field. */
  has(field: string): boolean {
    return this.fields.places.has(field);
  }

  /** The cell in its plain form; undefined where it is empty or there is no such column. */
  text({ cells }: TableLine, field: string): string | undefined {
    const at = this.fields.places.get(field);
    const text = at === undefined ? '' : plainText(cells[at] ?? '');
    return text === '' ? undefined : text;
  }

  /** A code: names of things have no spaces in them. */
  code(row: TableLine, field: string): string | undefined {
    return this.text(row, field)?.replaceAll(' ', '');
  }

  /** A name: spaces between Chinese characters pad short names to the width of long ones, and go. */
  name(row: TableLine, field: string): string | undefined {
    return this.text(row, field)?.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  }

  /** A day; undefined where it is empty, and a problem where it is none. */
  day(row: TableLine, field: string): string | undefined {
    const text = this.text(row, field);
    if (text === undefined || NOTHING.has(text)) return undefined;
    const day = this.days.get(text) ?? readDay(text);
    if (day === undefined) {
      this.refuse(row, field, 'DIRECTORY_IMPORT.DAY_MALFORMED', {
        en: `"${text}" is no day of the calendar: write it as 2024-01-05.`,
        zh: `“${text}”不是日历上的日期，请写成 2024-01-05 的形式。`,
      });
      return undefined;
    }
    this.days.set(text, day);
    return day;
  }

  /** A cell that must not be empty. */
  required(row: TableLine, field: string, read: 'code' | 'name' | 'day'): string | undefined {
    if (this.text(row, field) === undefined) {
      const header = this.fields.headers[field] ?? field;
      this.refuse(row, field, 'DIRECTORY_IMPORT.CELL_EMPTY', {
        en: `"${header}" is empty: every row needs it.`,
        zh: `“${header}”为空：每一行都必须填写。`,
      });
      return undefined;
    }
    return this[read](row, field);
  }

  /** Refuses the rows of codes that stand on several; both rows are named, since nobody can tell which is meant. */
  refuseRepeated(field: string, rows: readonly TableLine[]): RepeatedCodes {
    const firstByCode = new Map<string, TableLine>();
    const repeated = new Set<string>();
    for (const row of rows) {
      const code = this.code(row, field);
      const first = code === undefined ? undefined : firstByCode.get(code);
      if (code === undefined) continue;
      if (first === undefined) {
        firstByCode.set(code, row);
        continue;
      }
      if (!repeated.has(code)) this.refuseRepeatedRow(field, code, first, row.line);
      this.refuseRepeatedRow(field, code, row, first.line);
      repeated.add(code);
    }
    return { repeated, firstByCode };
  }

  private refuseRepeatedRow(field: string, code: string, row: TableLine, other: number): void {
    this.refuse(row, field, 'DIRECTORY_IMPORT.CODE_REPEATED', {
      en: `"${code}" stands on row ${String(other)}, too: keep one of the rows.`,
      zh: `“${code}”在第 ${String(other)} 行也出现，请只保留一行。`,
    });
  }

  /** Notes what is wrong with a cell. */
  refuse(row: TableLine, field: string, code: string, sentence: ImportProblem['sentence']): void {
    const at = this.fields.places.get(field);
    const column = this.fields.headers[field];
    this.problems.push({
      line: row.line,
      ...(column !== undefined && { column }),
      ...(at !== undefined && { text: row.cells[at] ?? '' }),
      code,
      sentence,
    });
  }
}

const NOTHING = new Set(['-', '—', '——', '/', '无']);

/** Whether a cell says that there is nothing, which is more than being empty. */
export const saysNothing = (text: string): boolean => NOTHING.has(text);
