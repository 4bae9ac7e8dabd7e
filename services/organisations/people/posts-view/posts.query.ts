import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';

/** Asks for everybody who holds a post in an organisation on a day. */
export class PostsQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly organisationId: string,
    readonly at: { readonly on: string; readonly atLeastPosition?: number },
  ) {}
}
