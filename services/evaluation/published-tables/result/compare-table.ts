import {
  comparePublished,
  computeTable,
  nameOf,
  periodReader,
  readScoreTable,
  readStandings,
  scoreTableShape,
  standingsShape,
  type ComputedPeriod,
  type PublishedComparison,
  type StandingRow,
  type Table,
  type TableProblem,
} from '@kaoping/score-tables';
import type { CheckedScheme } from '@kaoping/schemes';
import type { ComparedRow, TableRemark, TableVerdict } from '../decider/published-table.events.ts';
import { nameColumns } from './named-columns.ts';

/** How a table is to be held against a scheme. */
export interface ComparisonSettings {
  /** What each column holds, by header; found by their headers where it is left out. */
  readonly columns: Readonly<Record<string, string>>;
  /** For a table that names no period. */
  readonly period?: string;
  /** Figures of the whole group, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether the table shows only a part of a larger group. */
  readonly isPartial: boolean;
}

/** What came of it: everything that is not the same, row by row. */
export interface TableComparison {
  readonly counts: Readonly<Record<TableVerdict, number>>;
  readonly rows: readonly ComparedRow[];
  /** What was not understood, and so not compared. */
  readonly remarks: readonly TableRemark[];
  /** Headers without a meaning here. */
  readonly unused: readonly string[];
}

/**
 * Computes a published table anew by a scheme and holds it against the figures that the table itself carries. The
 * table is read twice, for what was entered and for what was published, and nothing of it is changed.
 */
export const compareTable = (
  table: Table,
  { scheme, plan }: CheckedScheme,
  { columns, period, parameters, isPartial }: ComparisonSettings,
): TableComparison => {
  const named = nameColumns(table, columns);
  const scores = readScoreTable(named.table, scoreTableShape(scheme, plan, named.inputs));
  const published = readStandings(named.table, standingsShape(scheme, plan));
  const periodOf = periodReader(scheme.period, period);
  const computed = computeTable({ plan, scores, history: [], parameters, periodOf });
  const compared = computed.periods.flatMap((one) => {
    const rows = published.rows.filter((row) => periodOf(row.period)?.label === one.period.label);
    return comparePeriod(one, rows, isPartial);
  });
  const problems = [...scores.problems, ...computed.problems, ...published.problems];
  return {
    counts: countsOf(compared),
    rows: compared.flatMap((row) => (isOther(row) ? [row] : [])),
    remarks: oncePerCell(problems.map((problem) => remarkOf(problem, named.ownHeader))),
    unused: scores.unused.filter((header) => published.unused.includes(header)).map(named.ownHeader),
  };
};

type PeriodComparison = Omit<ComparedRow, 'verdict'> & { readonly verdict: TableVerdict };

const comparePeriod = (
  { period, result }: ComputedPeriod,
  rows: readonly StandingRow[],
  isPartial: boolean,
): readonly PeriodComparison[] => {
  const named = rows.map((row) => ({ ...row, organisation: nameOf(row.organisation) }));
  return comparePublished(result, named, { isPartial }).map((row) => rowOf(period.label, row));
};

const rowOf = (
  period: string,
  { organisation, peerGroup, line, verdict, differences }: PublishedComparison,
): PeriodComparison => ({
  period,
  organisation,
  peerGroup,
  ...(line !== undefined && { line }),
  verdict,
  differences,
});

const isOther = (row: PeriodComparison): row is ComparedRow => row.verdict !== 'same';

const countsOf = (rows: readonly PeriodComparison[]): TableComparison['counts'] => {
  const of = (verdict: TableVerdict): number => rows.filter((row) => row.verdict === verdict).length;
  return {
    same: of('same'),
    rounding: of('rounding'),
    different: of('different'),
    'not-computed': of('not-computed'),
    'not-published': of('not-published'),
  };
};

const remarkOf = (
  { line, column, text, code, sentence }: TableProblem,
  ownHeader: (header: string) => string,
): TableRemark => ({
  line,
  ...(column !== undefined && { column: ownHeader(column) }),
  ...(text !== undefined && { text }),
  code,
  sentence,
});

/** What both readings of a table stumble over is told once. */
const oncePerCell = (remarks: readonly TableRemark[]): readonly TableRemark[] => {
  const told = new Set<string>();
  return remarks
    .filter(({ line, column, code }) => {
      const key = JSON.stringify([line, column, code]);
      if (told.has(key)) return false;
      told.add(key);
      return true;
    })
    .toSorted((one, other) => one.line - other.line);
};
