import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for everything that was ever published of a ranking. */
export class PublicationListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: { readonly cycleId: string; readonly peerGroupId: string },
  ) {}
}
