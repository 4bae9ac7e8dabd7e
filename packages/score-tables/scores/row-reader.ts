import type { PlanInput, Sentence } from '@kaoping/scoring-engine';
import { headerOf, nameOf } from '@kaoping/spreadsheets/plain-text';
import { isEmpty, saysExempt } from '../cells/read-flag.ts';
import { itemsByHeader } from '../columns/items-by-header.ts';
import type { MatchedColumns } from '../columns/match-columns.ts';
import type { StructuralColumn } from '../columns/structural-columns.ts';
import type { Table, TableRow } from '../csv/read-csv.ts';
import type { TableProblem, TableProblemCode } from '../table-problem.ts';
import { readEntryCell } from './entry-cell.ts';
import { PeriodCollector } from './period-collector.ts';
import type { PeriodScores, ScoreColumn, ScoreTableShape, TableGroup } from './score-table.ts';

/** Where a value goes: a row's organisation in its period. */
interface RowSubject {
  readonly row: TableRow;
  readonly collector: PeriodCollector;
  readonly organisation: string;
  readonly label?: string;
}

/** One cell under its header. */
interface Cell {
  readonly header: string;
  readonly text: string;
}

/** Reads the rows of one table one after the other, and keeps every problem beside what it understood. */
export class RowReader {
  readonly problems: TableProblem[] = [];
  private readonly collectors = new Map<string, PeriodCollector>();
  private readonly inputsByHeader: ReadonlyMap<string, readonly PlanInput[]>;
  private readonly inputsByName: ReadonlyMap<string, PlanInput>;

  constructor(
    private readonly table: Table,
    private readonly shape: ScoreTableShape,
    private readonly columns: MatchedColumns<ScoreColumn>,
  ) {
    this.inputsByName = new Map(shape.inputs.map((input) => [input.name, input]));
    this.inputsByHeader = itemsByHeader(shape.inputs, shape.renamed);
  }

  /** Reads one row. */
  read(row: TableRow): void {
    const subject = this.subjectOf(row);
    if (subject === undefined) return;
    if (this.columns.structural.has('indicator')) {
      this.readLong(subject);
      return;
    }
    for (const { at, header, item } of this.columns.items) {
      if (item.input !== undefined) this.readCell(subject, item.input, { header, text: row.cells[at] ?? '' });
    }
  }

  /** What was understood, by period. */
  periods(): readonly PeriodScores[] {
    return [...this.collectors.values()].map((collector) => collector.scores());
  }

  private subjectOf(row: TableRow): RowSubject | undefined {
    const organisation = nameOf(this.text(row, 'organisation') ?? '');
    if (organisation === '') {
      this.refuse('TABLE.NAME_MISSING', row, this.cell(row, 'organisation'), {
        en: 'The row names no organisation.',
        zh: '该行没有写单位名称。',
      });
      return undefined;
    }
    const group = this.groupOf(row);
    if (group === undefined) return undefined;
    const period = nameOf(this.text(row, 'period') ?? '');
    const collector = this.collectors.get(period) ?? new PeriodCollector(this.table.file, period);
    this.collectors.set(period, collector);
    collector.add({ organisation, peerGroup: group.key, ...this.scopesOf(row) });
    const label = nameOf(this.text(row, 'label') ?? '');
    return { row, collector, organisation, ...(label === '' ? {} : { label }) };
  }

  /** The group that the row names; the only one where the table has no such column. */
  private groupOf(row: TableRow): TableGroup | undefined {
    const text = this.text(row, 'peerGroup');
    const [only] = this.shape.peerGroups;
    if (text === undefined && this.shape.peerGroups.length === 1) return only;
    const wanted = headerOf(text ?? '');
    const found = this.shape.peerGroups.find(({ key, title }) =>
      [key, title.zh, title.en].some((name) => headerOf(name) === wanted),
    );
    if (found !== undefined) return found;
    const titles = this.shape.peerGroups.map(({ title }) => title);
    this.refuse('TABLE.UNKNOWN_GROUP', row, this.cell(row, 'peerGroup'), {
      en: `"${text ?? ''}" is no peer group of the scheme: write one of ${titles.map(({ en }) => en).join(', ')}.`,
      zh: `“${text ?? ''}”不是方案中的同类单位：请在“同类单位”列写${titles.map(({ zh }) => zh).join('、')}之一。`,
    });
    return undefined;
  }

  private scopesOf(row: TableRow): { readonly scopes?: Readonly<Record<string, string>> } {
    const scopes = this.columns.items.flatMap(({ at, item }) =>
      item.scope === undefined ? [] : [[item.scope, nameOf(row.cells[at] ?? '')] as const],
    );
    return scopes.length === 0 ? {} : { scopes: Object.fromEntries(scopes) };
  }

  private readLong(subject: RowSubject): void {
    const named = this.text(subject.row, 'indicator') ?? '';
    const [input, ...others] = this.inputsByHeader.get(headerOf(named)) ?? [];
    if (input === undefined || others.length > 0) {
      this.refuse('TABLE.UNKNOWN_INDICATOR', subject.row, this.cell(subject.row, 'indicator'), {
        en: `The scheme has no indicator "${named}".`,
        zh: `方案中没有指标“${named}”。`,
      });
      return;
    }
    this.readCell(subject, input, this.cell(subject.row, 'value'));
  }

  private readCell(subject: RowSubject, input: PlanInput, cell: Cell): void {
    if (isEmpty(cell.text)) return;
    if (saysExempt(cell.text)) {
      this.exempt(subject, input, cell);
      return;
    }
    const texts = input.entries === 'many' ? cell.text.split(/[;；]/u) : [cell.text];
    texts.forEach((text, at) => {
      const label =
        texts.length === 1 ? subject.label : [subject.label, String(at + 1)].filter(Boolean).join('/');
      this.readValue(label === undefined ? subject : { ...subject, label }, input, { ...cell, text });
    });
  }

  private readValue(subject: RowSubject, input: PlanInput, cell: Cell): void {
    const reading = readEntryCell(cell.text, input, cell.header, this.shape.rates.has(input.name));
    if (reading.code !== undefined) {
      this.refuse(reading.code, subject.row, cell, reading.sentence);
      return;
    }
    const { collector, row, organisation, label } = subject;
    const place = { line: row.line, column: cell.header, text: cell.text };
    const problem = collector.enter({
      organisation,
      ...(label === undefined ? {} : { label }),
      input,
      value: reading.value,
      place,
    });
    if (problem !== undefined) this.refuse(problem.code, subject.row, cell, problem.sentence);
  }

  private exempt(subject: RowSubject, input: PlanInput, cell: Cell): void {
    const flag = exemptionNames(input.name)
      .map((name) => this.inputsByName.get(name))
      .find(Boolean);
    if (flag === undefined) {
      this.refuse('TABLE.NOT_EXEMPTIBLE', subject.row, cell, {
        en: `"${cell.header}" allows no exemption in this scheme: enter a value or leave it empty as missing.`,
        zh: `方案不允许豁免“${cell.header}”：请填写数值，或留空表示缺失。`,
      });
      return;
    }
    const { organisation, row, collector } = subject;
    const place = { line: row.line, column: cell.header, text: cell.text };
    collector.enter({ organisation, input: flag, value: 'yes', place });
  }

  private text(row: TableRow, column: StructuralColumn): string | undefined {
    const at = this.columns.structural.get(column);
    return at === undefined ? undefined : row.cells[at];
  }

  private cell(row: TableRow, column: StructuralColumn): Cell {
    const at = this.columns.structural.get(column);
    return {
      header: at === undefined ? '' : (this.table.headers[at] ?? ''),
      text: this.text(row, column) ?? '',
    };
  }

  private refuse(
    code: TableProblemCode,
    { line }: TableRow,
    { header, text }: Cell,
    sentence: Sentence,
  ): void {
    this.problems.push({ code, file: this.table.file, line, column: header, text, sentence });
  }
}

/** The exemption of an input, or of any dimension above it: `a.b@r/x` → `a.b/exempt`, `a/exempt`. */
const exemptionNames = (input: string): readonly string[] => {
  const [path = ''] = input.split(/[@/]/u);
  const keys = path.split('.');
  return keys.map((_key, at) => `${keys.slice(0, keys.length - at).join('.')}/exempt`);
};
