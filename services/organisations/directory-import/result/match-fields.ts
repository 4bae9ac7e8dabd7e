import { headerOf } from '@kaoping/spreadsheets/plain-text';
import type { DirectoryField } from './directory-fields.ts';
import type { ImportProblem } from './import-problem.ts';

/** The header of each field that a table has, by the name of the field. */
export type FieldHeaders = Readonly<Record<string, string>>;

/** What the columns of a table mean. */
export interface MatchedFields {
  readonly headers: FieldHeaders;
  /** Place of the column from 0, by the name of the field. */
  readonly places: ReadonlyMap<string, number>;
  /** Headers without a meaning here: shown, never guessed at. */
  readonly unused: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** The header of a table. */
export interface Header {
  readonly headers: readonly string[];
  readonly headerLine: number;
}

/**
 * Finds out what columns mean: as the caller says, else as the last table of this kind did, else by what people
 * write above them. What the caller says must be there; what is remembered may be missing from this table.
 */
export const matchFields = (
  { headers, headerLine }: Header,
  fields: readonly DirectoryField[],
  { said, remembered }: { readonly said: FieldHeaders | undefined; readonly remembered: FieldHeaders },
): MatchedFields => {
  const matching = new Matching(headers, fields);
  const strangers = Object.entries(said ?? remembered).filter(
    ([field, header]) => !matching.name(field, header),
  );
  if (said === undefined) matching.guess();
  const { places } = matching;
  const absent = fields.filter(({ field, isRequired }) => isRequired && !places.has(field));
  const taken = new Set(places.values());
  return {
    headers: Object.fromEntries([...places].map(([field, at]) => [field, headers[at] ?? ''])),
    places,
    unused: headers.filter((header, at) => header !== '' && !taken.has(at)),
    problems: [
      ...(said === undefined ? [] : strangers.map((stranger) => notThere(headerLine, stranger, headers))),
      ...absent.map((one) => missing(headerLine, one, headers)),
    ],
  };
};

/** Gives each field a column of its own. */
class Matching {
  readonly places = new Map<string, number>();
  private readonly keys: readonly string[];

  constructor(
    headers: readonly string[],
    private readonly fields: readonly DirectoryField[],
  ) {
    this.keys = headers.map(headerOf);
  }

  /** Takes the column of a header for a field; false where there is no such column or field, or it is taken. */
  name(field: string, header: string): boolean {
    const at = this.freePlace(header);
    if (at === undefined || this.fields.every((one) => one.field !== field)) return false;
    this.places.set(field, at);
    return true;
  }

  /** Finds columns for the fields that have none, by what people write above them. */
  guess(): void {
    for (const { field, headers } of this.fields) {
      if (this.places.has(field)) continue;
      const word = headers.find((one) => this.freePlace(one) !== undefined);
      if (word !== undefined) this.name(field, word);
    }
  }

  private freePlace(header: string): number | undefined {
    const at = this.keys.indexOf(headerOf(header));
    return at === -1 || [...this.places.values()].includes(at) ? undefined : at;
  }
}

const notThere = (
  line: number,
  [field, header]: readonly [string, string],
  headers: readonly string[],
): ImportProblem => ({
  line,
  column: header,
  code: 'DIRECTORY_IMPORT.COLUMN_UNKNOWN',
  sentence: {
    en: `mapping: there is no column "${header}" for "${field}". The table has: ${headers.join(', ')}.`,
    zh: `列对应：表中没有“${header}”列（对应“${field}”）。现有各列：${headers.join('、')}。`,
  },
});

const missing = (
  line: number,
  { headers: [word], field }: DirectoryField,
  headers: readonly string[],
): ImportProblem => ({
  line,
  code: 'DIRECTORY_IMPORT.COLUMN_MISSING',
  sentence: {
    en: `No column says the ${field}: call one "${word}", or say in the mapping which it is. The table has: ${headers.join(', ')}.`,
    zh: `缺少“${word}”列：请加上该列，或在列对应中指明。现有各列：${headers.join('、')}。`,
  },
});
