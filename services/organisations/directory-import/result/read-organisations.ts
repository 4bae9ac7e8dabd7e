import type { OrganisationKind } from '../../organisation-tree/result/organisation-facts.ts';
import { KIND_WORDS, organisationKindOf } from './organisation-kinds.ts';
import { saysNothing, type RowReader, type TableLine } from './row-reader.ts';

/** Stands for the top of the tree, where no parent is; a code has no spaces. */
export const TOP = 'at the top';

/** What one row of a table says of an organisation; what it does not say is left out. */
export interface OrganisationRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly kind?: OrganisationKind;
  /** Left out where the table has no such column or the cell is empty; {@link TOP} where it says that there is none. */
  readonly parentCode?: string;
  readonly foundedOn?: string;
  readonly endedOn?: string;
}

/** The rows that can be taken as they are, and every code that the table names, also on rows with problems. */
export interface OrganisationsReading {
  readonly rows: readonly OrganisationRow[];
  readonly namedCodes: Pick<ReadonlySet<string>, 'has'>;
}

/** Reads the rows of a table of organisations; a row with a problem is left out, and its problem is told. */
export const readOrganisations = (lines: readonly TableLine[], reader: RowReader): OrganisationsReading => {
  const rows = lines.flatMap((line) => readRow(line, reader) ?? []);
  const { repeated, firstByCode } = reader.refuseRepeated('code', lines);
  return {
    rows: repeated.size === 0 ? rows : rows.filter(({ code }) => !repeated.has(code)),
    namedCodes: firstByCode,
  };
};

const readRow = (row: TableLine, reader: RowReader): OrganisationRow | undefined => {
  const before = reader.problems.length;
  const code = reader.required(row, 'code', 'code');
  const name = reader.required(row, 'name', 'name');
  const read = { line: row.line, ...kindOf(row, reader), ...parentOf(row, reader), ...daysOf(row, reader) };
  const isSound = reader.problems.length === before;
  return isSound && code !== undefined && name !== undefined ? { ...read, code, name } : undefined;
};

const parentOf = (row: TableLine, reader: RowReader): Pick<OrganisationRow, 'parentCode'> => {
  const parent = reader.code(row, 'parentCode');
  if (parent === undefined) return {};
  return { parentCode: saysNothing(parent) ? TOP : parent };
};

const daysOf = (row: TableLine, reader: RowReader): Pick<OrganisationRow, 'foundedOn' | 'endedOn'> => {
  const foundedOn = reader.day(row, 'foundedOn');
  const endedOn = reader.day(row, 'endedOn');
  return { ...(foundedOn !== undefined && { foundedOn }), ...(endedOn !== undefined && { endedOn }) };
};

const kindOf = (row: TableLine, reader: RowReader): Pick<OrganisationRow, 'kind'> => {
  const word = reader.text(row, 'kind');
  if (word === undefined) return {};
  const kind = organisationKindOf(word);
  if (kind !== undefined) return { kind };
  reader.refuse(row, 'kind', 'DIRECTORY_IMPORT.KIND_UNKNOWN', {
    en: `"${word}" is no kind of organisation: write one of ${KIND_WORDS.join(', ')}.`,
    zh: `“${word}”不是单位类别：请写${KIND_WORDS.join('、')}之一。`,
  });
  return {};
};
