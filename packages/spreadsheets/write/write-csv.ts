import { stringify } from 'csv-stringify/sync';
import { markFormula } from '../csv/formula-mark.ts';
import type { TableToWrite } from './table-to-write.ts';

/**
 * Writes a table as CSV that Excel opens in the right letters. Texts that a program would take for a formula get a
 * `'` before them, which reading takes away again; numbers stay exactly as they are.
 */
export const writeCsv = ({ columns, rows }: Omit<TableToWrite, 'name'>): Uint8Array =>
  new TextEncoder().encode(
    stringify(
      [columns.map(({ header }) => header), ...rows].map((row) => row.map(markFormula)),
      {
        bom: true,
        record_delimiter: 'windows',
        // A line feed alone ends a row for whoever reads the table, too.
        quoted_match: /[\r\n]/u,
      },
    ),
  );
