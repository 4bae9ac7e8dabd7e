import type { TenantId } from '@kaoping/event-sourcing';
import type { AccountRow } from './account-list.rows.ts';

/** Asks for a page of accounts. */
export class AccountListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly page: {
      readonly first: number;
      readonly after?: string;
      /** Only the account of this login name, however it is typed. */
      readonly loginName?: string;
      readonly atLeastPosition?: number;
    },
  ) {}
}

/** A page of accounts; without a cursor it is the last. */
export interface AccountPageView {
  readonly accounts: readonly AccountRow[];
  readonly nextCursor?: string;
}
