import type { TenantId } from '@kaoping/event-sourcing';
import type { PeerGroup } from '../decider/peer-groups.events.ts';

/** Asks which of some organisations stand in exactly one peer group of a scheme on a day. */
export class PeerGroupCheckQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly data: {
      readonly schemeId: string;
      readonly on: string;
      readonly organisationIds: readonly string[];
      /** Groups that are only thought of; those arranged where they are left out. */
      readonly groups?: readonly PeerGroup[];
    },
  ) {}
}
