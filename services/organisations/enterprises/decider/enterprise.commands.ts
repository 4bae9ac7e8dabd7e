import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { GroupMember } from '../result/enterprise-standing.ts';
import type { EnterpriseJoinedGroup, EnterpriseSuspended, TenantKeyCreated } from './enterprise.events.ts';

/** Makes an enterprise a tenant. */
export class RegisterEnterprise {
  readonly type = 'RegisterEnterprise';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly name: string },
  ) {}
}

/** What the acceptance of an invitation says of the group that is joined. */
export type GroupTerms = Omit<EnterpriseJoinedGroup['data'], 'joinedAt'>;

/** Makes an enterprise a tenant and a subsidiary at once. */
export class FoundSubsidiary {
  readonly type = 'FoundSubsidiary';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly name: string; readonly group: GroupTerms },
  ) {}
}

/** Makes an enterprise that is a tenant already a subsidiary. */
export class JoinGroup {
  readonly type = 'JoinGroup';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly tenantId: string;
      readonly group: GroupTerms;
      /** Whether headquarters belonged to no group when the acceptance began. */
      readonly isTop: boolean;
    },
  ) {}
}

/** Keeps the public part of the enterprise's keys. */
export class RecordTenantKey {
  readonly type = 'RecordTenantKey';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<TenantKeyCreated['data'], 'createdAt'>,
  ) {}
}

/** Takes in what headquarters want. */
export class TakeDirection {
  readonly type = 'TakeDirection';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly headquarters: string;
      readonly invitationId: string;
      /** Position in the ledger of headquarters. */
      readonly sequence: number;
      readonly suspension?: EnterpriseSuspended['data'];
      readonly quotaBytes: number;
      readonly directedAt: string;
    },
  ) {}
}

/** Declares that the enterprise leaves. */
export class DeclareLeaving {
  readonly type = 'DeclareLeaving';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly reason: string; readonly lastDay: string },
  ) {}
}

/** Takes back that the enterprise leaves. */
export class WithdrawLeaving {
  readonly type = 'WithdrawLeaving';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly reason: string },
  ) {}
}

/** Ends an enterprise whose last day is over; before that it decides nothing. */
export class CompleteLeaving {
  readonly type = 'CompleteLeaving';

  constructor(readonly metadata: CommandMetadata) {}
}

/** Notes a first step to being ready. */
export class NoteReadiness {
  readonly type = 'NoteReadiness';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly step: 'officer' | 'tree' },
  ) {}
}

/** Notes that an invitation of this enterprise is being accepted. */
export class BeginAdmission {
  readonly type = 'BeginAdmission';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly invitationId: string; readonly tenantId: string },
  ) {}
}

/** Notes how an acceptance ended. */
export class EndAdmission {
  readonly type = 'EndAdmission';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly invitationId: string;
      readonly tenantId: string;
      readonly hasJoined: boolean;
    },
  ) {}
}

/** Notes how an enterprise below stands, and tells headquarters. */
export class DescribeMember {
  readonly type = 'DescribeMember';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly member: GroupMember },
  ) {}
}

/** Notes that everything was handed out. */
export class NoteExport {
  readonly type = 'NoteExport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly throughPosition: number },
  ) {}
}

/** Everything that can be asked of an enterprise. */
export type EnterpriseCommand =
  | RegisterEnterprise
  | FoundSubsidiary
  | JoinGroup
  | RecordTenantKey
  | TakeDirection
  | DeclareLeaving
  | WithdrawLeaving
  | CompleteLeaving
  | NoteReadiness
  | BeginAdmission
  | EndAdmission
  | DescribeMember
  | NoteExport;
