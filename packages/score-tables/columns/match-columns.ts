import { headerOf } from '../cells/plain-text.ts';
import type { Table } from '../csv/read-csv.ts';
import type { TableProblem } from '../table-problem.ts';
import { structuralColumn, STRUCTURAL_HEADERS, type StructuralColumn } from './structural-columns.ts';

/** Something that a column may be named after. */
export interface Named {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
}

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
  const items = itemsByHeader(wanted);
  const structural = new Map<StructuralColumn, number>();
  const matched: { at: number; header: string; item: Item }[] = [];
  const unused: string[] = [];
  const problems: TableProblem[] = [];
  const taken = new Map<string, string>();
  table.headers.forEach((header, at) => {
    const [item, ...others] = items.get(headerOf(header)) ?? [];
    if (item !== undefined && others.length > 0) {
      return void problems.push(ambiguous(table, header, [item, ...others]));
    }
    const column = item === undefined ? structuralColumn(header, wanted.structural) : undefined;
    const meaning = item?.name ?? column;
    if (meaning === undefined) return void (header === '' || unused.push(header));
    const earlier = taken.get(meaning);
    if (earlier !== undefined) return void problems.push(repeated(table, earlier, header));
    taken.set(meaning, header);
    if (item !== undefined) matched.push({ at, header, item });
    if (column !== undefined) structural.set(column, at);
  });
  const absent = wanted.required.filter((column) => !structural.has(column));
  return {
    structural,
    items: matched,
    unused,
    problems: [...problems, ...absent.map((column) => missing(table, column))],
  };
};

/** The parts of a title, such as 民主测评·群众·优秀, are set apart so. */
const PART_MARK = '·';

/**
 * Names are unique and win over titles; whole titles win over their last parts, so that 优秀 alone will do where
 * nothing else ends so. What is left with several items can only be told apart by name. Any other part of a title
 * will do where only one item has it: the heading of several is a subtotal's, which nobody enters.
 */
const itemsByHeader = <Item extends Named>({
  items,
  renamed,
}: ColumnsWanted<Item>): Map<string, readonly Item[]> => {
  const found = new Map<string, readonly Item[]>();
  const byName = new Map(items.map((item) => [item.name, item]));
  const tiers = [
    onlyOne(byHeader(items, ({ title }) => [...innerParts(title.zh), ...innerParts(title.en)])),
    byHeader(items, ({ title }) => [...lastParts(title.zh), ...lastParts(title.en)]),
    byHeader(items, ({ title }) => [title.zh, title.en]),
    byHeader(items, ({ name }) => [name]),
  ];
  for (const tier of tiers) for (const [header, named] of tier) found.set(header, named);
  for (const [header, name] of renamed ?? []) {
    const item = byName.get(name);
    if (item !== undefined) found.set(headerOf(header), [item]);
  }
  return found;
};

const byHeader = <Item extends Named>(
  items: readonly Item[],
  texts: (item: Item) => readonly string[],
): Map<string, readonly Item[]> => {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    for (const header of new Set(texts(item).map(headerOf))) {
      found.set(header, [...(found.get(header) ?? []), item]);
    }
  }
  return found;
};

const onlyOne = <Item>(found: Map<string, readonly Item[]>): Map<string, readonly Item[]> =>
  new Map([...found].filter(([, items]) => items.length === 1));

/** Every run of parts of `a·b·c`: `a`, `a·b`, `b`, and so on. */
const innerParts = (title: string): readonly string[] => {
  const parts = title.split(PART_MARK);
  return parts.flatMap((_part, from) =>
    parts.slice(from).map((_last, length) => parts.slice(from, from + length + 1).join(PART_MARK)),
  );
};

/** `a·b·c` ends in `b·c` and in `c`. */
const lastParts = (title: string): readonly string[] => {
  const parts = title.split(PART_MARK);
  return parts.slice(1).map((_part, at) => parts.slice(at + 1).join(PART_MARK));
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
