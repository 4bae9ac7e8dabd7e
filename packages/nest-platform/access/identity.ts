import type { TenantId } from '@kaoping/event-sourcing';
import type { Grant } from './grant.ts';

/** Who a verified token or session speaks for: one tenant, one holder, and what the holder may do there. */
export interface Identity {
  readonly tenantId: TenantId;
  /** Written into every event as its actor. */
  readonly actorId: string;
  /** The account that signed in; absent for a machine's token. */
  readonly accountId?: string;
  /** The person in the enterprise's directory that the account belongs to, where it belongs to one. */
  readonly personId?: string;
  /** The session that proves it; absent for a token. */
  readonly sessionId?: string;
  readonly grants: readonly Grant[];
}
