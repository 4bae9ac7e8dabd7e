import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for the access tokens of an enterprise, newest first. */
export class AccessTokenListQuery {
  constructor(readonly tenantId: TenantId) {}
}
