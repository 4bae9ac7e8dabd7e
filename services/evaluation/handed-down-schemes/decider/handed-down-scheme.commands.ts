import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { HandedDownSchemeAdopted, HandedDownVersion } from './handed-down-scheme.events.ts';

/** Takes in what headquarters handed down. */
export class ReceiveHandedDownScheme {
  readonly type = 'ReceiveHandedDownScheme';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: HandedDownVersion & { readonly schemeId: string },
  ) {}
}

/** Notes that a subsidiary uses what was handed down to it. */
export class NoteAdoption {
  readonly type = 'NoteAdoption';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: HandedDownSchemeAdopted['data'] & { readonly schemeId: string },
  ) {}
}

/** Everything that can be asked of a scheme between headquarters and subsidiary. */
export type HandedDownSchemeCommand = ReceiveHandedDownScheme | NoteAdoption;
