/** Says what the columns of a table mean for one cycle. */
export interface ImportMapping {
  /** The column that names the organisation: by its id or its name on the roster. */
  readonly organisation: string;
  /** Only rows whose cells have these texts, by column. */
  readonly where?: Readonly<Record<string, string>>;
  /** A wide table: the indicator that each column holds, by column. */
  readonly indicators?: Readonly<Record<string, string>>;
  /** A long table: one score a row, for one indicator, of the child that another column names. */
  readonly children?: { readonly indicator: string; readonly child: string; readonly value: string };
  /** Columns with figures that were published: compared with what is computed, never entered. */
  readonly published?: { readonly score?: string; readonly rank?: string };
}

/** A misprint in the table and what it should have been. */
export interface CellCorrection {
  readonly line: number;
  readonly column: string;
  /** The text that the table has there: another text there means another table. */
  readonly printed: string;
  readonly corrected: string;
  readonly reason: string;
}
