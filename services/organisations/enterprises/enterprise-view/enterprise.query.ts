import type { TenantId } from '@kaoping/event-sourcing';
import type { Readiness, Standing } from '../result/enterprise-standing.ts';

/** Asks for the enterprise that a tenant is. */
export class EnterpriseQuery {
  constructor(readonly tenantId: TenantId) {}
}

/** An enterprise as its people see it. */
export interface EnterpriseView extends Standing {
  readonly id: string;
  readonly name: string;
  readonly registeredAt: string;
  readonly suspensionReason?: string;
  readonly headquarters?: { readonly id: string; readonly name: string; readonly joinedAt: string };
  readonly readiness: Readiness;
  /** Bytes of the ledger, and at most. */
  readonly usedBytes: number;
  readonly quotaBytes?: number;
  readonly signingKey?: { readonly id: string; readonly publicKey: string };
}
