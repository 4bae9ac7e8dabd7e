import type { Sentence } from '@kaoping/event-sourcing';
import type { SheetTable, SheetTableRow } from '@kaoping/spreadsheets';
import { nameOf, plainText } from '@kaoping/spreadsheets/plain-text';
import type { PayRow } from '../decider/pay-table.commands.ts';
import type { StaffRules } from '../decider/pay-table.events.ts';
import { readFactor, readMoney } from './money-cells.ts';
import { NEEDED_COLUMNS, type PayColumn } from './pay-columns.ts';
import type { PayUnitMatcher } from './pay-unit-matcher.ts';

/** Something in a table of bases that cannot be taken as it is, with its place. */
export interface PayTableProblem {
  readonly line: number;
  readonly column?: string;
  readonly text?: string;
  readonly code: string;
  readonly sentence: Sentence;
}

/** A person of a table with its place. */
export interface ReadPayRow extends PayRow {
  readonly line: number;
}

/** What a table of bases is read against. */
export interface PayBasesGround {
  /** What the columns mean, by header. */
  readonly columns: Readonly<Record<string, PayColumn>>;
  readonly units: PayUnitMatcher;
  readonly rules?: StaffRules;
  /** Whether a person belongs to a unit that whoever asks may not see. */
  readonly isElsewhere: (personId: string) => boolean;
}

/** What a table of bases says. */
interface PayBasesReading {
  readonly rows: readonly ReadPayRow[];
  readonly problems: readonly PayTableProblem[];
}

/** Reads a table of bases; what cannot be taken is told with its row and column, and every other row is read. */
export const readPayBases = (
  table: Pick<SheetTable, 'headers' | 'rows' | 'headerLine'>,
  ground: PayBasesGround,
): PayBasesReading => {
  const present = Object.values(ground.columns);
  const lacking = NEEDED_COLUMNS.filter((column) => !present.includes(column));
  if (lacking.length > 0) {
    return { rows: [], problems: lacking.map((column) => noColumn(table.headerLine, column)) };
  }
  const seen = new Set<string>();
  const problems: PayTableProblem[] = [];
  const rows = table.rows.flatMap((row) => {
    const cells = new RowCells(row, table.headers, ground.columns);
    const read = readRow(cells, ground);
    if (seen.has(cells.text('person'))) cells.tell('person', 'PAY_TABLE.PERSON_TWICE', PERSON_TWICE);
    seen.add(cells.text('person'));
    problems.push(...cells.problems);
    return cells.problems.length === 0 && read ? [{ ...read, line: row.line }] : [];
  });
  return { rows, problems };
};

const readRow = (cells: RowCells, { units, rules, isElsewhere }: PayBasesGround): PayRow | undefined => {
  const personId = cells.needed('person');
  if (isElsewhere(personId)) cells.tell('person', 'PAY_TABLE.PERSON_ELSEWHERE', PERSON_ELSEWHERE);
  const name = cells.needed('name');
  const unit = units.match(cells.text('organisation'));
  if ('sentence' in unit) cells.tell('organisation', unit.code, unit.sentence);
  const base = readMoney(cells.text('base'));
  if (base === undefined) cells.tell('base', 'PAY_TABLE.MONEY_MALFORMED', MONEY_MALFORMED);
  const own = readOwn(cells, rules);
  if ('sentence' in unit || base === undefined) return undefined;
  const { organisationId, name: organisationName, ancestorIds } = unit;
  const post = cells.text('post');
  const place = { organisationId, organisationName, ancestorIds };
  return { personId, name, ...place, ...(post !== '' && { post }), base, ...own };
};

const readOwn = (cells: RowCells, rules: StaffRules | undefined): Pick<PayRow, 'factor' | 'grade'> => {
  const [factorText, gradeText] = [cells.text('factor'), cells.text('grade')];
  if (factorText !== '') {
    const factor = readFactor(factorText);
    if (factor === undefined) cells.tell('factor', 'PAY_TABLE.FACTOR_MALFORMED', FACTOR_MALFORMED);
    // A factor beside a grade says exactly what the grade would have to be turned into.
    return factor === undefined ? {} : { factor };
  }
  if (gradeText === '') return {};
  const grade = rules?.grades.find(
    ({ key, title }) => [key, title.zh, title.en].includes(gradeText) || key === gradeText.toUpperCase(),
  );
  if (grade === undefined) cells.tell('grade', 'PAY_TABLE.GRADE_MALFORMED', gradeSentence(rules));
  return grade ? { grade: grade.key } : {};
};

/** The cells of one row by what their columns mean. */
class RowCells {
  readonly problems: PayTableProblem[] = [];
  private readonly cells = new Map<PayColumn, { readonly column: string; readonly text: string }>();
  private readonly line: number;

  constructor(row: SheetTableRow, headers: readonly string[], columns: Readonly<Record<string, PayColumn>>) {
    this.line = row.line;
    for (const [at, column] of headers.entries()) {
      const meaning = columns[column];
      if (meaning !== undefined && !this.cells.has(meaning))
        this.cells.set(meaning, { column, text: plainText(row.cells[at] ?? '') });
    }
  }

  text(column: PayColumn): string {
    return this.cells.get(column)?.text ?? '';
  }

  needed(column: 'person' | 'name'): string {
    const text = column === 'person' ? nameOf(this.text(column)) : this.text(column);
    if (text === '' || text.length > CELL_LENGTH_MAX) this.tell(column, 'PAY_TABLE.CELL_BLANK', CELL_BLANK);
    return text;
  }

  tell(column: PayColumn, code: string, sentence: Sentence): void {
    const cell = this.cells.get(column);
    this.problems.push({ line: this.line, ...cell, code, sentence });
  }
}

/** Characters of an id or a name. */
const CELL_LENGTH_MAX = 100;

const CELL_BLANK: Sentence = {
  en: `Write 1 to ${String(CELL_LENGTH_MAX)} characters.`,
  zh: `请填写 1 至 ${String(CELL_LENGTH_MAX)} 个字。`,
};

const PERSON_TWICE: Sentence = {
  en: 'The same person stands in an earlier row: keep one of them.',
  zh: '该人员在前面的行中已出现，请只保留一行。',
};

const PERSON_ELSEWHERE: Sentence = {
  en: 'The person is paid with a unit outside your reach: ask an officer who reaches both units.',
  zh: '该人员属于您范围以外的单位，请由范围涵盖两个单位的党务干部办理。',
};

const MONEY_MALFORMED: Sentence = {
  en: 'Write an amount in 元, not below zero and with at most two decimal places, such as 10000 or 8,500.50.',
  zh: '请填写以元为单位的金额，不小于零，最多两位小数，例如 10000 或 8,500.50。',
};

const FACTOR_MALFORMED: Sentence = {
  en: 'Write a factor from 0 to 10 with at most six decimal places, such as 1.05 or 105%.',
  zh: '请填写 0 至 10、最多六位小数的系数，例如 1.05 或 105%。',
};

const gradeSentence = (rules: StaffRules | undefined): Sentence => {
  if (rules === undefined)
    return {
      en: 'Grades count by the staff rules: arrange them first, or write a factor.',
      zh: '等次须按人员等次办法换算：请先设定该办法，或填写系数。',
    };
  const known = rules.grades.map(({ key, title }) => ({ en: key, zh: `${key}（${title.zh}）` }));
  return {
    en: `Write one of the grades ${known.map(({ en }) => en).join(', ')}.`,
    zh: `请填写等次 ${known.map(({ zh }) => zh).join('、')} 之一。`,
  };
};

const COLUMN_WORDS: Readonly<Record<PayColumn, string>> = {
  person: '人员编号',
  name: '姓名',
  organisation: '单位',
  post: '岗位',
  base: '绩效基数',
  factor: '个人系数',
  grade: '等次',
};

const noColumn = (line: number, column: PayColumn): PayTableProblem => ({
  line,
  code: 'PAY_TABLE.COLUMN_MISSING',
  sentence: {
    en: `No header says which column is the ${column} (${COLUMN_WORDS[column]}): write it so, or say which one it is.`,
    zh: `表头中没有“${COLUMN_WORDS[column]}”一列：请改写表头，或指明是哪一列。`,
  },
});
