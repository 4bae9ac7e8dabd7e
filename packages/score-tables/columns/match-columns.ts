import { headerOf } from '@kaoping/spreadsheets/plain-text';
import type { Table } from '../csv/read-csv.ts';
import type { TableProblem } from '../table-problem.ts';
import { itemsByHeader, type Named } from './items-by-header.ts';
import { structuralColumn, STRUCTURAL_HEADERS, type StructuralColumn } from './structural-columns.ts';

/** What the columns of a table are, by their places from 0. */
export interface MatchedColumns<Item extends Named> {
  readonly structural: ReadonlyMap<StructuralColumn, number>;
  readonly items: readonly { readonly at: number; readonly header: string; readonly item: Item }[];
  /** Headers without a meaning here: shown, never guessed at. */
  readonly unused: readonly string[];
  readonly problems: readonly TableProblem[];
}

/** What a table may hold. */
export interface ColumnsWanted<Item extends Named> {
  readonly items: readonly Item[];
  readonly structural: readonly StructuralColumn[];
  readonly required: readonly StructuralColumn[];
  /** From a header to the name of an item, where the header says it in its own words. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/**
 * Finds out by their headers what columns are: an item by its name, its Chinese or its English title, or as
 * `renamed` says; else one of the structural columns. Case, spaces and marks make no difference. An item comes
 * first, so that a scheme may call an indicator 得分.
 */
export const matchColumns = <Item extends Named>(
  table: Table,
  wanted: ColumnsWanted<Item>,
): MatchedColumns<Item> => {
  const items = itemsByHeader(wanted.items, wanted.renamed);
  const meanings = table.headers.map((header) => meaningOf(header, items, wanted.structural));
  const taken = new Map<string, string>();
  const found: Found<Item> = { structural: new Map(), items: [], unused: [], problems: [] };
  meanings.forEach((meaning, at) => {
    note(found, { table, taken, at, header: table.headers[at] ?? '' }, meaning);
  });
  const absent = wanted.required.filter((column) => !found.structural.has(column));
  return { ...found, problems: [...found.problems, ...absent.map((column) => missing(table, column))] };
};

/** What a header stands for; several items where nobody can tell. */
interface Meaning<Item> {
  readonly items: readonly Item[];
  readonly column?: StructuralColumn;
}

interface Found<Item extends Named> {
  readonly structural: Map<StructuralColumn, number>;
  readonly items: { readonly at: number; readonly header: string; readonly item: Item }[];
  readonly unused: string[];
  readonly problems: TableProblem[];
}

interface HeaderPlace {
  readonly table: Table;
  /** Headers by what they were found to mean. */
  readonly taken: Map<string, string>;
  readonly at: number;
  readonly header: string;
}

const meaningOf = <Item extends Named>(
  header: string,
  items: ReadonlyMap<string, readonly Item[]>,
  among: readonly StructuralColumn[],
): Meaning<Item> => {
  const found = items.get(headerOf(header)) ?? [];
  const column = found.length === 0 ? structuralColumn(header, among) : undefined;
  return { items: found, ...(column === undefined ? {} : { column }) };
};

const note = <Item extends Named>(
  found: Found<Item>,
  place: HeaderPlace,
  { items, column }: Meaning<Item>,
): void => {
  const { table, taken, at, header } = place;
  const [item, ...others] = items;
  const name = item?.name ?? column;
  if (name === undefined) {
    found.unused.push(...[header].filter((text) => text !== ''));
    return;
  }
  const earlier = taken.get(name);
  if (others.length > 0) found.problems.push(ambiguous(table, header, items));
  else if (earlier !== undefined) found.problems.push(repeated(table, earlier, header));
  else if (item !== undefined) found.items.push({ at, header, item });
  else if (column !== undefined) found.structural.set(column, at);
  taken.set(name, header);
};

const ambiguous = ({ file }: Table, header: string, items: readonly Named[]): TableProblem => {
  const names = items.map(({ name }) => name).join(', ');
  return {
    code: 'TABLE.COLUMN_AMBIGUOUS',
    file,
    line: 1,
    column: header,
    text: header,
    sentence: {
      en: `"${header}" can be any of ${names}: head the column with one of these names.`,
      zh: `“${header}”可以是 ${names} 中的任何一项：请用其中一个名称作表头。`,
    },
  };
};

const repeated = ({ file }: Table, first: string, second: string): TableProblem => ({
  code: 'TABLE.COLUMN_REPEATED',
  file,
  line: 1,
  column: second,
  text: second,
  sentence: {
    en: `Columns "${first}" and "${second}" mean the same; keep one.`,
    zh: `“${first}”列与“${second}”列含义相同，请只保留一列。`,
  },
});

const missing = ({ file, headers }: Table, column: StructuralColumn): TableProblem => {
  const names = STRUCTURAL_HEADERS[column];
  return {
    code: 'TABLE.COLUMN_MISSING',
    file,
    line: 1,
    column,
    sentence: {
      en: `No column says the ${column}: call one "${names.at(-1) ?? column}". The table has: ${headers.join(', ')}.`,
      zh: `缺少“${names[0] ?? column}”列。现有各列：${headers.join('、')}。`,
    },
  };
};
