import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { TreePageWish } from './tree-page.ts';

/** Asks for some of the tree of a day, as known now or at a ledger position, within a reach. */
export class TreeQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly at: { readonly on: string; readonly asOf?: number },
    readonly reach: Reach,
    readonly wish: TreePageWish,
  ) {}
}

/** Asks for one organisation on a day, as known now or at a ledger position. */
export class OrganisationQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly at: { readonly on: string; readonly asOf?: number },
    readonly reach: Reach,
    readonly organisationId: string,
  ) {}
}
