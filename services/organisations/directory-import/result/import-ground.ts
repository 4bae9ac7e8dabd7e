import type { CommandMetadata, Ledger, SealedOrder } from '@kaoping/event-sourcing';
import type { RowsPreview } from './import-preview.ts';
import type { FieldHeaders } from './match-fields.ts';
import type { RowReader, TableLine } from './row-reader.ts';

/** A table with what its columns mean, and the ledger that it is compared with. */
export interface ImportGround {
  readonly ledger: Ledger;
  /** Of the command that would carry the import out. */
  readonly metadata: CommandMetadata;
  readonly lines: readonly TableLine[];
  readonly reader: RowReader;
  readonly headers: FieldHeaders;
  /** The day from which changes count where the table names none. */
  readonly effectiveOn: string;
  /** False where the rows are carried out at once: then the rules decide them anyway, and nobody reads warnings. */
  readonly isPreview: boolean;
}

/** What would come of the rows of a table, and the orders that carry it out. */
export interface PreparedRows extends RowsPreview {
  readonly orders: readonly SealedOrder[];
  /** Where what it was compared with stands: another number is another past. */
  readonly revision: number;
  /** Whether the very command was carried out before. */
  readonly isDone: boolean;
}
