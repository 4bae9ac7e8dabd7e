import { headerOf } from '@kaoping/spreadsheets/plain-text';
import { structuralColumn, type StructuralColumn, type Table } from '@kaoping/score-tables';

/** What a column may say of its row, and the header by which tables are read. */
const ROW_COLUMNS: Readonly<Partial<Record<StructuralColumn, string>>> = {
  organisation: '单位',
  peerGroup: '同类单位',
  period: '周期',
  label: '分项',
  score: '公布得分',
  rank: '公布名次',
  grade: '公布等次',
  facts: '否决事项',
};

/** A table whose columns are called as they are understood, and how to find back to what it calls them itself. */
export interface NamedTable {
  readonly table: Table;
  /** From a header in the table's own words to the name of an input. */
  readonly inputs: ReadonlyMap<string, string>;
  /** The table's own header of a column. */
  readonly ownHeader: (header: string) => string;
}

/**
 * Calls the columns of a table as somebody said: by an input of the scheme, or by what they say of the row
 * (organisation, peerGroup, period, label, score, rank, grade, facts). Headers that would be taken for one that was
 * given away are marked, so that nothing is read twice.
 *
 * @param columns What each column holds, by header.
 */
export const nameColumns = (table: Table, columns: Readonly<Record<string, string>>): NamedTable => {
  const meanings = new Map(Object.entries(columns).map(([header, meaning]) => [headerOf(header), meaning]));
  const said = ROW_MEANINGS.filter((column) => [...meanings.values()].includes(column));
  const own = new Map<string, string>();
  const headers = table.headers.map((header) => {
    const column = said.find((one) => one === meanings.get(headerOf(header)));
    const isOther = column === undefined && structuralColumn(header, said) !== undefined;
    const named = (column && ROW_COLUMNS[column]) ?? (isOther ? `${header}（表中另列）` : header);
    own.set(named, header);
    return named;
  });
  const inputs = new Map([...meanings].filter(([, meaning]) => !said.some((column) => column === meaning)));
  return { table: { ...table, headers }, inputs, ownHeader: (header) => own.get(header) ?? header };
};

/** What a column may be said to hold besides an input of the scheme. */
const ROW_MEANINGS = Object.keys(ROW_COLUMNS) as readonly StructuralColumn[];
