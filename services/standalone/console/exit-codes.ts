/** What a command's end tells a script. */
export const EXIT_CODES = {
  /** Done, and nothing differs. */
  ok: 0,
  /** The input was refused, or what was compared differs. */
  refused: 1,
  /** The command was not understood. */
  usage: 2,
  /** The surroundings do not let it work: data folder, port, disk. */
  environment: 3,
} as const;

/** One of {@link EXIT_CODES}. */
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
