import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';

/** The forms in which a table goes out. */
export type FileFormat = 'xlsx' | 'csv';

/** Asks for the organisations of a day as a file. */
export class DirectoryFileQuery {
  constructor(
    readonly metadata: CommandMetadata,
    readonly format: FileFormat,
    /** Whose organisations are in it. */
    readonly reach: Reach,
    /** Today where nobody said it. */
    readonly day?: string,
  ) {}
}

/** A file on its way out. */
export interface DirectoryFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
