import type { TenantId } from '@kaoping/event-sourcing';
import type { Role } from './role.ts';

/** Who a verified token speaks for: one tenant, one role, one holder. */
export interface Identity {
  readonly tenantId: TenantId;
  readonly role: Role;
  /** Written into every event as its actor. */
  readonly actorId: string;
}
