import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for the subsidiaries that an overview of the group counts, by the ids of their tenants. */
export class GroupOverviewQuery {
  constructor(readonly tenantId: TenantId) {}
}
