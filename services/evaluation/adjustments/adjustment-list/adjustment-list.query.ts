import type { Identity } from '@kaoping/nest-platform';
import type { PageRequest } from '../../live-page.ts';
import type { AdjustmentStatus } from '../decider/adjustment-account.state.ts';

/** Which page of a cycle's list is meant. */
export interface AdjustmentPageRequest extends PageRequest {
  readonly cycleId: string;
}

/** What a list of adjustments is narrowed to. */
export interface AdjustmentFilter {
  readonly status?: AdjustmentStatus;
  readonly organisationId?: string;
  readonly circumstance?: { readonly side: 'bonus' | 'deduction'; readonly circumstance: string };
}

/** Asks for bonuses and deductions of a cycle within reach. */
export class AdjustmentListQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: AdjustmentPageRequest & AdjustmentFilter,
  ) {}
}

/** Asks for what is publicised: everybody of the enterprise may see it. */
export class AdjustmentPublicityQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: AdjustmentPageRequest,
  ) {}
}

/** Asks for the overdue work of a cycle within reach. */
export class OverdueNoticeListQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: AdjustmentPageRequest & { readonly organisationId?: string },
  ) {}
}
