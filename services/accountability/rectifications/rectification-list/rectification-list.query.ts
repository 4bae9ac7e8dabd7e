import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';

/** Asks for a page of rectifications within reach. */
export class RectificationListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly page: {
      readonly organisationId?: string;
      readonly first: number;
      readonly after?: string;
      readonly atLeastPosition?: number;
    },
  ) {}
}
