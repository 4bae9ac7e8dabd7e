import { createHash } from 'node:crypto';
import type { CellCorrection } from '@kaoping/scoring';
import { z } from 'zod';
import { FileRefused, readTextFile } from './read-json-file.ts';
import { readTable } from './read-table.ts';

const column = z.string().min(1);

/** The file that `kaoping import --mapping` reads: what the columns of a table mean. */
export const mappingFile = z.strictObject({
  organisation: column,
  where: z.record(column, z.string()).exactOptional(),
  indicators: z.record(column, z.string()).exactOptional(),
  children: z.strictObject({ indicator: z.string(), child: column, value: column }).exactOptional(),
  published: z.strictObject({ score: column.exactOptional(), rank: column.exactOptional() }).exactOptional(),
});

const COLUMNS = ['line', 'column', 'printed', 'corrected', 'reason'];

/**
 * Reads the corrections of a table's misprints: a CSV with the columns line, column, printed, corrected and
 * reason.
 *
 * @throws {FileRefused} when a column is missing or a line has no reason.
 */
export const readCorrections = (file: string): readonly CellCorrection[] => {
  const { headers, rows } = readTable(file);
  const missing = COLUMNS.filter((name) => !headers.includes(name));
  if (missing.length > 0) throw new FileRefused(file, [`1: missing columns 缺少列: ${missing.join(', ')}`]);
  return rows.map(({ line, cells }) => {
    const text = (name: string): string => (cells.get(name) ?? '').trim();
    const correction = {
      line: Number(text('line')),
      column: text('column'),
      printed: text('printed'),
      corrected: text('corrected'),
      reason: text('reason'),
    };
    if (!Number.isInteger(correction.line) || correction.reason === '') {
      throw new FileRefused(file, [
        `${String(line)}: give a whole line number and a reason 请填写行号与原因`,
      ]);
    }
    return correction;
  });
};

/**
 * Names an import by all that is imported, so that the same files twice enter nothing twice, and the same table
 * read otherwise is another import.
 */
export const importIdOf = (cycleId: string, files: readonly string[]): string => {
  const hash = createHash('sha256').update(cycleId);
  for (const file of files) hash.update('\0').update(readTextFile(file));
  return `import:${hash.digest('hex').slice(0, 32)}`;
};
