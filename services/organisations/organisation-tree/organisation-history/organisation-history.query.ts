import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';

/** Asks for everything that was recorded of an organisation. */
export class OrganisationHistoryQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly organisationId: string,
  ) {}
}
