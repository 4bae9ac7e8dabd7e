import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { DirectoryKind } from '../decider/import-mapping.events.ts';

/** The forms in which a table goes out. */
export type FileFormat = 'xlsx' | 'csv';

/** Asks for a part of the directory as a file. */
export class DirectoryFileQuery {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly kind: DirectoryKind;
      readonly format: FileFormat;
      /** How far whoever asks reaches: nobody else's are in it. */
      readonly reach: Reach;
      /** The day whose organisations are wanted; today where nobody said it. */
      readonly day?: string;
    },
  ) {}
}

/** A file on its way out. */
export interface DirectoryFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
