/** One row of a sheet, with what a person sees in its cells. */
export interface SheetRow {
  /** Row as the program numbers it, from 1; the line of the file in CSV. */
  readonly number: number;
  /**
   * Texts by column from 0, as a person sees them: `86.67`, `95.5%`, days as `2024-01-05`. A cell inside a merged
   * area has the text of the area. Trailing empty cells are left out.
   */
  readonly cells: readonly string[];
  /** True where the row is hidden or filtered away. */
  readonly isHidden?: true;
  /** Columns from 0 whose text comes from a merged area that begins elsewhere. */
  readonly filled?: readonly number[];
  /** What numbers hold whose format shows less of them, by column from 0: a cell shows `87` and holds `86.67`. */
  readonly held?: Readonly<Record<number, string>>;
}

/** A rectangle of cells that is shown as one; rows from 1, columns from 0, both ends included. */
export interface MergedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** One sheet of a file; rows without anything in them are left out. */
export interface Sheet {
  readonly fileName: string;
  readonly name: string;
  readonly isHidden?: true;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedArea[];
}
