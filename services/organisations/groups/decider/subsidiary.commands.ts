import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { GroupMember } from '../../enterprises/result/enterprise-standing.ts';
import type { SubsidiaryReported } from './subsidiary.events.ts';

/** Invites somebody to become a subsidiary. */
export class InviteSubsidiary {
  readonly type = 'InviteSubsidiary';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly invitationId: string;
      readonly nameHint: string;
      readonly secretDigest: string;
      readonly expiresAt: string;
      readonly quotaBytes: number;
    },
  ) {}
}

/** Takes an invitation back that nobody has accepted. */
export class WithdrawInvitation {
  readonly type = 'WithdrawInvitation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly invitationId: string; readonly reason: string },
  ) {}
}

/** Accepts an invitation for an enterprise; nothing of the enterprise is written by it. */
export class AcceptInvitation {
  readonly type = 'AcceptInvitation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly invitationId: string;
      readonly secretDigest: string;
      readonly tenantId: string;
      readonly name: string;
    },
  ) {}
}

/** Gives an acceptance up that led to nothing. */
export class ReleaseAcceptance {
  readonly type = 'ReleaseAcceptance';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly invitationId: string; readonly tenantId: string },
  ) {}
}

/** Notes that the enterprise became a subsidiary by its own ledger. */
export class ConfirmJoining {
  readonly type = 'ConfirmJoining';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly invitationId: string; readonly tenantId: string },
  ) {}
}

/** Suspends a subsidiary. */
export class SuspendSubsidiary {
  readonly type = 'SuspendSubsidiary';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly invitationId: string; readonly reason: string },
  ) {}
}

/** Ends a suspension. */
export class ResumeSubsidiary {
  readonly type = 'ResumeSubsidiary';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly invitationId: string; readonly reason: string },
  ) {}
}

/** Changes how many bytes the subsidiary's ledger may grow to. */
export class ChangeQuota {
  readonly type = 'ChangeQuota';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly invitationId: string; readonly quotaBytes: number; readonly reason: string },
  ) {}
}

/** Takes in how a subsidiary says that it stands. */
export class TakeReport {
  readonly type = 'TakeReport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SubsidiaryReported['data'] & { readonly invitationId: string },
  ) {}
}

/** Takes in what a subsidiary tells of an enterprise below it. */
export class TakeMemberReport {
  readonly type = 'TakeMemberReport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly invitationId: string;
      /** The subsidiary that tells it. */
      readonly tenantId: string;
      readonly member: GroupMember;
      readonly sequence: number;
    },
  ) {}
}

/** Everything that can be asked of a subsidiary, as its headquarters keep it. */
export type SubsidiaryCommand =
  | InviteSubsidiary
  | WithdrawInvitation
  | AcceptInvitation
  | ReleaseAcceptance
  | ConfirmJoining
  | SuspendSubsidiary
  | ResumeSubsidiary
  | ChangeQuota
  | TakeReport
  | TakeMemberReport;
