import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { RectificationStanding } from '../result/rectification-standing.ts';

/** Which page is meant. */
export interface PageWish {
  readonly first: number;
  readonly after?: string;
  readonly atLeastPosition?: number;
}

/** Which rectifications are meant; those that are left out do not matter. */
export interface RectificationFilter {
  readonly organisationId?: string;
  readonly cycleId?: string;
  readonly standing?: RectificationStanding;
  readonly isOverdue?: boolean;
  /** Only those that are a ground to hold somebody to account. */
  readonly isPoor?: boolean;
  /** Only those that are to be visited again on this day or an earlier one. */
  readonly revisitDueOn?: string;
}

/** Asks for a page of rectifications within reach. */
export class RectificationListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly page: PageWish,
    readonly filter: RectificationFilter = {},
  ) {}
}

/** Asks for a page of units within reach, with their counts. */
export class RectificationCountsQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly page: PageWish,
  ) {}
}
