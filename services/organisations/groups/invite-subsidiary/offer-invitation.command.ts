import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';

/** Invites somebody, with a link that is shown once. */
export class OfferInvitation {
  readonly type = 'OfferInvitation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly name: string;
      readonly validForDays: number;
      /** In bytes; the default where it is left out. */
      readonly quotaBytes?: number;
    },
  ) {}
}

/** An invitation to hand over; no link where the request was carried out before. */
export interface OfferedInvitation {
  readonly invitationId: string;
  readonly link?: string;
  readonly expiresAt: string;
  readonly outcome: CommandOutcome;
}
