import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the published tables. */
export const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

/** A row of a published table, by its header. */
export type PublishedRow = Readonly<Record<string, string>>;

/** Reads a published table as it stands on the disk: its cells have neither quotes nor commas. */
export const publishedRows = (file: string): readonly PublishedRow[] => {
  const [header = '', ...lines] = readFileSync(join(FIXTURES, file), 'utf8').trim().split(/\r?\n/u);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
};

/** The first row of each organisation: a long table repeats the organisation's own figures. */
export const firstRows = (rows: readonly PublishedRow[]): readonly PublishedRow[] =>
  [...Map.groupBy(rows, (row) => row['organisation']).values()].map((group) => group[0]!);

/** Every cell that is no number where one belongs, by line (the header is line 1) and column. */
export const misprints = (
  file: string,
  columns: readonly string[],
): readonly {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly row: PublishedRow;
}[] =>
  publishedRows(file).flatMap((row, index) =>
    columns
      .filter((column) => row[column]!.includes('..'))
      .map((column) => ({ line: index + 2, column, text: row[column]!, row })),
  );
