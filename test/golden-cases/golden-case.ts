import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCsv, type Table } from '@kaoping/score-tables';

/** Every folder here is one worked case of a shipped scheme. */
const CASES_FOLDER = import.meta.dirname;

/** What a case is computed with. */
interface CaseFile {
  readonly scheme: string;
  readonly period: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** One worked case: its input tables and the results that were computed by hand. */
export interface GoldenCase extends CaseFile {
  readonly name: string;
  readonly path: (file: string) => string;
  /** One row for each organisation, by column; an empty cell stands for nothing. */
  readonly expected: readonly Readonly<Record<string, string>>[];
}

/** The names of all cases. */
export const caseNames = (): readonly string[] =>
  readdirSync(CASES_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Reads one case. */
export const goldenCase = (name: string): GoldenCase => {
  const path = (file: string): string => join(CASES_FOLDER, name, file);
  const { scheme, period, parameters } = parse(readFileSync(path('case.yaml'), 'utf8'), {
    schema: 'failsafe',
  }) as CaseFile;
  return {
    name,
    path,
    scheme,
    period,
    ...(parameters === undefined ? {} : { parameters }),
    expected: rowsOf(openTable(path('expected.csv'))),
  };
};

/** Opens a CSV file that must be one. */
export const openTable = (file: string): Table => {
  const { table, problem } = readCsv(readFileSync(file, 'utf8'), file);
  if (table === undefined) throw new Error(problem.sentence.en);
  return table;
};

/** The rows of a table by header. */
const rowsOf = ({ headers, rows }: Table): readonly Readonly<Record<string, string>>[] =>
  rows.map(({ cells }) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])));
