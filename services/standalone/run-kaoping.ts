import type { ExitCode } from './console/exit-codes.ts';
import { runCommandLine } from './console/run-command-line.ts';
import { sampleDesk } from './sample/sample-entry.ts';

/**
 * Runs the command line `kaoping`, sample included.
 *
 * @param given The words after the program's name.
 */
export const runKaoping = (given: readonly string[]): Promise<ExitCode> => runCommandLine(given, sampleDesk);
