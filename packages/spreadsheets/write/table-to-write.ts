/** A column of a table that is written. */
export interface ColumnToWrite {
  readonly header: string;
  /** `number` for exact decimals that people go on to compute with; everything else is text. */
  readonly kind?: 'text' | 'number';
  /** In characters of ordinary width; a Chinese character takes two. */
  readonly width?: number;
}

/** A table to be written; each row has a text for each column. */
export interface TableToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: readonly (readonly string[])[];
}
