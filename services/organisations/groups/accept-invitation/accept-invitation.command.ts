import type { CommandMetadata, TenantId } from '@kaoping/event-sourcing';

/** Who keeps the enterprise from its first hour on. */
export interface FirstOfficer {
  readonly loginName: string;
  readonly displayName: string;
  readonly password: string;
}

/** Makes a new enterprise with an invitation. The tenant of its metadata is headquarters. */
export class FoundByInvitation {
  readonly type = 'FoundByInvitation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly invitationId: string;
      readonly secret: string;
      readonly tenantId: TenantId;
      readonly name: string;
      readonly officer: FirstOfficer;
    },
  ) {}
}

/** Makes an enterprise that is there already a subsidiary. The tenant of its metadata is that enterprise. */
export class JoinByInvitation {
  readonly type = 'JoinByInvitation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly headquarters: TenantId;
      readonly invitationId: string;
      readonly secret: string;
    },
  ) {}
}
