import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for the last sessions of an account. */
export class SessionListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly accountId: string,
  ) {}
}
