import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Asks for the end of the voting; the box tells how many ballots are in it. */
export class RequestClosing {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly campaignId: string; readonly closed: 'by-hand' | 'by-deadline' },
  ) {}
}
