import { matchColumns, type MatchedColumns } from '../columns/match-columns.ts';
import type { StructuralColumn } from '../columns/structural-columns.ts';
import type { Table } from '../csv/read-csv.ts';
import { RowReader } from './row-reader.ts';
import type { ScoreColumn, ScoreTable, ScoreTableShape } from './score-table.ts';

const WIDE: readonly StructuralColumn[] = ['organisation', 'peerGroup', 'period', 'label'];
const LONG: readonly StructuralColumn[] = [...WIDE, 'indicator', 'value'];

/**
 * Reads a table of scores, in any of the forms that people keep:
 *
 * - *wide*: one row for each organisation (and period), one column for each input, by its name or title;
 * - *wide with labels*: several rows for one organisation, told apart by a column such as village or rater;
 *   an input with one entry is given once or repeated with the same value;
 * - *long*: columns organisation, indicator, value and, where there are several, label.
 *
 * Several values of one organisation may also stand in one cell, parted by `;`. An empty cell is missing, never
 * zero. A cell that says 豁免 or exempt sets the exemption of its indicator where the scheme allows one.
 *
 * @returns All that was understood, and every problem with its line and column.
 */
export const readScoreTable = (table: Table, shape: ScoreTableShape): ScoreTable => {
  const columns = matchColumns(table, {
    items: scoreColumns(shape),
    structural: isLong(table, shape) ? LONG : WIDE,
    required: [
      'organisation',
      ...(shape.peerGroups.length > 1 ? (['peerGroup'] as const) : []),
      ...(isLong(table, shape) ? (['indicator', 'value'] as const) : []),
    ],
    ...(shape.renamed === undefined ? {} : { renamed: shape.renamed }),
  });
  if (columns.problems.length > 0) {
    return { table, periods: [], unused: columns.unused, problems: columns.problems };
  }
  const reader = new RowReader(table, shape, columns);
  for (const row of table.rows) reader.read(row);
  return { table, periods: reader.periods(), unused: columns.unused, problems: reader.problems };
};

/** Inputs by name and title, and scopes. */
const scoreColumns = ({ inputs, scopes }: ScoreTableShape): ScoreColumn[] => [
  ...inputs.map((input) => ({ name: input.name, title: input.title, input })),
  ...scopes.map(({ key, title }) => ({ name: `scope:${key}`, title, scope: key })),
];

/** A table is long where no column is an input's and there are columns for indicator and value. */
const isLong = (table: Table, shape: ScoreTableShape): boolean => {
  const found: MatchedColumns<ScoreColumn> = matchColumns(table, {
    items: scoreColumns(shape),
    structural: LONG,
    required: [],
    ...(shape.renamed === undefined ? {} : { renamed: shape.renamed }),
  });
  return (
    found.items.every(({ item }) => item.input === undefined) &&
    found.structural.has('indicator') &&
    found.structural.has('value')
  );
};
