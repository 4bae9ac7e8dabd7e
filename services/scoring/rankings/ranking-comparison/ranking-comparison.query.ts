import type { TenantId } from '@kaoping/event-sourcing';
import type { Moment } from '../ranking-view/moment.ts';

/** Asks how a ranking moved between two moments. */
export class RankingComparisonQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: { readonly cycleId: string; readonly peerGroupId: string },
    readonly moments: { readonly from: Moment; readonly to: Moment },
    readonly now: string,
  ) {}
}

/** Where an organisation stood: without rank and score while scores were missing. */
export interface PlaceThen {
  readonly rank?: string;
  readonly score?: string;
}

/** How one organisation moved. */
export interface StandingMove {
  readonly organisationId: string;
  readonly name: string;
  readonly from: PlaceThen;
  readonly to: PlaceThen;
  readonly hasChanged: boolean;
}

/** How a peer group moved between two ledger positions. */
export interface RankingComparison {
  readonly fromPosition: number;
  readonly toPosition: number;
  /** In the order of the later ranking; those without rank last. */
  readonly moves: readonly StandingMove[];
}
