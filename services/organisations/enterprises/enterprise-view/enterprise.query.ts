import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for the enterprise that a tenant is. */
export class EnterpriseQuery {
  constructor(readonly tenantId: TenantId) {}
}

/** An enterprise as its people see it. */
export interface EnterpriseView {
  readonly id: string;
  readonly name: string;
  readonly registeredAt: string;
}
