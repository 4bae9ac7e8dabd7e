import type { TenantId } from '@kaoping/event-sourcing';

/** Somebody wants to come in by their enterprise's own sign-on. */
export class BeginSignOnQuery {
  constructor(readonly tenantId: TenantId) {}
}
