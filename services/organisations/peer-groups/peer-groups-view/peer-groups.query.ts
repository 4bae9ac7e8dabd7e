import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { PeerGroup } from '../decider/peer-groups.events.ts';

/** Asks for the peer groups of a scheme on a day, within a reach. */
export class PeerGroupsQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly schemeId: string,
    readonly on: string,
  ) {}
}

/** The peer groups of a scheme on a day, with the day from which they stand so. */
export interface PeerGroupsView {
  readonly from: string;
  readonly groups: readonly PeerGroup[];
}
