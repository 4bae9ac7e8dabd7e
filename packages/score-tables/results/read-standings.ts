import type { PlanGrade, Sentence } from '@kaoping/scoring-engine';
import { headerOf, nameOf } from '@kaoping/spreadsheets/plain-text';
import { isEmpty } from '../cells/read-flag.ts';
import { percentToRate, readNumber } from '../cells/read-number.ts';
import { readRank } from '../cells/read-rank.ts';
import type { Named } from '../columns/items-by-header.ts';
import { matchColumns, type MatchedColumns } from '../columns/match-columns.ts';
import type { StructuralColumn } from '../columns/structural-columns.ts';
import type { Table, TableRow } from '../csv/read-csv.ts';
import type { TableGroup } from '../scores/score-table.ts';
import type { TableProblem, TableProblemCode } from '../table-problem.ts';

/** What results of the past, or published ones, are read against. */
export interface StandingsShape {
  readonly grades: readonly PlanGrade[];
  /** Vetoes and facts by key and title. */
  readonly facts: readonly Named[];
  /** Named figures, such as pay. */
  readonly figures: readonly Named[];
  readonly peerGroups: readonly TableGroup[];
}

/** One row of a table of results; what it does not say is left out. */
export interface StandingRow {
  readonly line: number;
  readonly period?: string;
  readonly peerGroup?: string;
  readonly organisation: string;
  readonly rank?: string;
  readonly score?: string;
  /** Key of the grade. */
  readonly grade?: string;
  readonly facts: readonly string[];
  readonly figures: Readonly<Record<string, string>>;
}

/** The rows of a table of results, with all that was refused of it. */
export interface StandingsReading {
  readonly rows: readonly StandingRow[];
  readonly unused: readonly string[];
  readonly problems: readonly TableProblem[];
}

const COLUMNS: readonly StructuralColumn[] = [
  'organisation',
  'peerGroup',
  'period',
  'score',
  'rank',
  'grade',
  'facts',
];

/**
 * Reads a table of results: organisation and, as far as there are such columns, period, peer group, score, rank,
 * grade, facts (parted by `;` or 、) and named figures.
 *
 * @returns All that was understood, and every problem with its line and column.
 */
export const readStandings = (table: Table, shape: StandingsShape): StandingsReading => {
  const columns = matchColumns(table, {
    items: shape.figures,
    structural: COLUMNS,
    required: ['organisation'],
  });
  const { problems, unused } = columns;
  if (problems.length > 0) return { rows: [], unused, problems };
  const reader = new StandingReader(table, shape, columns);
  const rows = oncePerOrganisation(table.rows.flatMap((row) => reader.read(row)));
  return { rows, unused, problems: reader.problems };
};

/** Tables that list children repeat their organisation's result on every row; once is enough. */
const oncePerOrganisation = (rows: readonly StandingRow[]): readonly StandingRow[] => {
  const known = new Set<string>();
  return rows.filter(({ line: _line, ...row }) => {
    const text = JSON.stringify(row);
    if (known.has(text)) return false;
    known.add(text);
    return true;
  });
};

class StandingReader {
  readonly problems: TableProblem[] = [];

  constructor(
    private readonly table: Table,
    private readonly shape: StandingsShape,
    private readonly columns: MatchedColumns<Named>,
  ) {}

  read(row: TableRow): readonly StandingRow[] {
    const organisation = nameOf(this.text(row, 'organisation') ?? '');
    if (organisation === '') {
      this.refuse(row, 'organisation', 'TABLE.NAME_MISSING', {
        en: 'The row names no organisation.',
        zh: '该行没有写单位名称。',
      });
      return [];
    }
    return [
      {
        line: row.line,
        organisation,
        ...this.given('period', row, nameOf),
        ...this.given('peerGroup', row, (text) => this.groupOf(text)),
        ...this.given('rank', row, (text) => readRank(text) ?? this.notNumber(row, 'rank')),
        ...this.given('score', row, (text) => this.scoreOf(text) ?? this.notNumber(row, 'score')),
        ...this.given('grade', row, (text) => this.gradeOf(text, row)),
        facts: this.factsOf(row),
        figures: this.figuresOf(row),
      },
    ];
  }

  private given<Column extends StructuralColumn>(
    column: Column,
    row: TableRow,
    read: (text: string) => string | undefined,
  ): { readonly [Key in Column]?: string } {
    const text = this.text(row, column);
    const value = text === undefined || isEmpty(text) ? undefined : read(text);
    return (value === undefined ? {} : { [column]: value }) as { readonly [Key in Column]?: string };
  }

  private scoreOf(text: string): string | undefined {
    const reading = readNumber(text);
    return reading.refused === true || reading.isPercent ? undefined : reading.decimal;
  }

  private groupOf(text: string): string {
    return (
      keyOf(
        this.shape.peerGroups.map(({ key, title }) => ({ name: key, title })),
        text,
      ) ?? nameOf(text)
    );
  }

  private gradeOf(text: string, row: TableRow): string | undefined {
    const grade = keyOf(
      this.shape.grades.map(({ key, title }) => ({ name: key, title })),
      text,
    );
    if (grade !== undefined) return grade;
    const known = this.shape.grades.map(({ title }) => title);
    this.refuse(row, 'grade', 'TABLE.UNKNOWN_GRADE', {
      en: `"${text}" is no grade of the scheme: ${known.map(({ en }) => en).join(', ')}.`,
      zh: `“${text}”不是方案中的等次：${known.map(({ zh }) => zh).join('、')}。`,
    });
    return undefined;
  }

  private factsOf(row: TableRow): readonly string[] {
    const texts = (this.text(row, 'facts') ?? '').split(/[;；、]/u).filter((text) => !isEmpty(text));
    return texts.map((text) => keyOf(this.shape.facts, text) ?? nameOf(text));
  }

  private figuresOf(row: TableRow): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.columns.items.flatMap(({ at, header, item }) => {
        const text = row.cells[at] ?? '';
        if (isEmpty(text)) return [];
        const reading = readNumber(text);
        if (reading.refused !== true) {
          return [[item.name, reading.isPercent ? percentToRate(reading.decimal) : reading.decimal]];
        }
        this.refuseNumber(row, header, text);
        return [];
      }),
    );
  }

  private notNumber(row: TableRow, column: StructuralColumn): undefined {
    const at = this.columns.structural.get(column) ?? 0;
    this.refuseNumber(row, this.table.headers[at] ?? column, this.text(row, column) ?? '');
    return undefined;
  }

  private refuseNumber({ line }: TableRow, column: string, text: string): void {
    this.problems.push({
      code: 'TABLE.MALFORMED_NUMBER',
      file: this.table.file,
      line,
      column,
      text,
      sentence: {
        en: `"${text.trim()}" is no number: write digits and at most one point, such as 86.67.`,
        zh: `“${text.trim()}”不是数字：请只写数字和一个小数点，例如 86.67。`,
      },
    });
  }

  private refuse(row: TableRow, column: StructuralColumn, code: TableProblemCode, sentence: Sentence): void {
    const at = this.columns.structural.get(column) ?? 0;
    const text = this.text(row, column) ?? '';
    const header = this.table.headers[at] ?? column;
    this.problems.push({ code, file: this.table.file, line: row.line, column: header, text, sentence });
  }

  private text(row: TableRow, column: StructuralColumn): string | undefined {
    const at = this.columns.structural.get(column);
    return at === undefined ? undefined : row.cells[at];
  }
}

const keyOf = (among: readonly Named[], text: string): string | undefined => {
  const wanted = headerOf(text);
  return among.find(({ name, title }) =>
    [name, title.zh, title.en].some((known) => headerOf(known) === wanted),
  )?.name;
};
