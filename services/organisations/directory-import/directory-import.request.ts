import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { DirectoryKind } from './decider/import-mapping.events.ts';
import type { FieldHeaders } from './result/match-fields.ts';
import type { RowsPreview } from './result/import-preview.ts';

/** A file to be imported, with all that was said about it. */
export interface DirectoryImportRequest {
  readonly kind: DirectoryKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Name of the sheet; the first one that holds anything where nobody said it. */
  readonly sheet?: string;
  /** Row of the header as the program numbers it. */
  readonly headerLine?: number;
  /** Header of the column by the name of the field; what was remembered, or is plain, where nobody said it. */
  readonly mapping?: FieldHeaders;
  /** The day from which changes count where the table names none; today where nobody said it. */
  readonly effectiveOn?: string;
}

/** Asks what an import would do, without doing it. */
export class PreviewDirectoryImport {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DirectoryImportRequest,
  ) {}
}

/** Imports a file that was previewed: all of it, or nothing. */
export class ConfirmDirectoryImport {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DirectoryImportRequest & {
      /** The digest of the preview: what was looked at is what is imported. */
      readonly digest: string;
    },
  ) {}
}

/** What an import would do. */
export interface DirectoryImportPreview extends RowsPreview {
  readonly kind: DirectoryKind;
  /** Of file, mapping and what is recorded by now: to be named when the import is confirmed. */
  readonly digest: string;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly mapping: FieldHeaders;
  /** Headers without a meaning here. */
  readonly unused: readonly string[];
}
