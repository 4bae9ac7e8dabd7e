import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Asks for the count of a closed vote. */
export class RequestTally {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly campaignId: string; readonly openingKeys: readonly string[] },
  ) {}
}
