import type { Sentence } from '@kaoping/event-sourcing';
import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given when it is put together. */
export interface CommandLine {
  readonly program: Command;
  /** Picks the sentence in the caller's language. */
  readonly say: (sentence: Sentence) => string;
  /**
   * Makes the action of a command: opens the terminal, runs the work, and keeps its exit code.
   *
   * @param work Given the terminal and the data folder, then what the command line gave.
   */
  readonly action: <Given extends readonly unknown[]>(
    work: (surroundings: Surroundings, ...given: Given) => Promise<ExitCode>,
  ) => (...given: Given) => Promise<void>;
}

/** Where a command runs. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly directory: string;
}
