/** A table as it was read from a file: every cell is text, exactly as it stands there. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One line of a table. */
export interface TableRow {
  /** The line in the file, the header being line 1. */
  readonly line: number;
  /** Text by header. */
  readonly cells: ReadonlyMap<string, string>;
}
