import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for what was handed down to an enterprise, and adopted from it. */
export class HandedDownSchemeQuery {
  constructor(readonly tenantId: TenantId) {}
}
