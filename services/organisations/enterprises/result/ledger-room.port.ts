import type { TenantId } from '@kaoping/event-sourcing';

/** The injection token of {@link LedgerRoom}. */
export const LEDGER_ROOM = Symbol('LedgerRoom');

/** How much room the ledger of an enterprise takes, and may take. */
export interface LedgerRoom {
  /** The most bytes that the ledger may grow to from now on; what is there already stays. */
  limit(tenantId: TenantId, quotaBytes: number): Promise<void>;
  /** Bytes of the ledger as it is. */
  usedBytes(tenantId: TenantId): Promise<number>;
}
