import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import type { Grant } from '@kaoping/nest-platform';

/** An account to be opened. */
export interface AccountRequest {
  readonly loginName: string;
  readonly displayName: string;
  readonly personId?: string;
  readonly grants: readonly Grant[];
}

/** Opens accounts, each with a one-time code: all of them or none. */
export class OpenAccounts {
  readonly type = 'OpenAccounts';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly accounts: readonly AccountRequest[];
      /** Whether who asks may give roles at all. */
      readonly mayGrant: boolean;
    },
  ) {}
}

/** A one-time code to hand over; no code where the request was carried out before. */
export interface HandedCode {
  readonly accountId: string;
  readonly loginName: string;
  readonly code?: string;
  readonly expiresAt?: string;
}

/** What opening accounts led to. */
export interface OpenedAccountsOutcome {
  readonly outcome: CommandOutcome;
  readonly codes: readonly HandedCode[];
}
