import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives work a folder of its own and removes it afterwards. `KAOPING_BENCH_DIRECTORY` says where, so that the
 * disk that matters can be measured; the system's folder for temporary files by default.
 */
export const withScratchDirectory = async <Result>(
  work: (directory: string) => Promise<Result>,
): Promise<Result> => {
  const directory = mkdtempSync(join(process.env['KAOPING_BENCH_DIRECTORY'] ?? tmpdir(), 'kaoping-bench-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
