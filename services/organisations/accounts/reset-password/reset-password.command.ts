import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';

/** Asks for a one-time code with which somebody chooses a new password. */
export class OfferPasswordReset {
  readonly type = 'OfferPasswordReset';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly accountId: string; readonly byAccountId?: string },
  ) {}
}

/** What a reset led to; no code where the request was carried out before. */
export interface PasswordResetOutcome {
  readonly outcome: CommandOutcome;
  readonly accountId: string;
  readonly loginName: string;
  readonly code?: string;
  readonly expiresAt?: string;
}
