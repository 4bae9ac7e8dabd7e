import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for what a page shows of a session's holder and enterprise. */
export class HolderQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly accountId: string | undefined,
  ) {}
}

/** Who somebody is, in words. */
export interface HolderView {
  readonly enterprise: { readonly id: string; readonly name: string; readonly registeredAt: string };
  /** Empty for a token of the command line. */
  readonly displayName: string;
}
