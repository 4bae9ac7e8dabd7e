import type { Sentence, TenantId } from '@kaoping/event-sourcing';
import type { MissingEntries, Standing } from '@kaoping/scoring-engine';
import type { SchemeReference } from '../../scheme/scheme-version.ts';
import type { Moment } from './moment.ts';

/** Asks for the ranking of a peer group at a moment. */
export class RankingQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: { readonly cycleId: string; readonly peerGroupId: string },
    readonly moment: Moment,
    readonly now: string,
  ) {}
}

/** One row of a ranking. */
export interface StandingView extends Standing {
  readonly name: string;
  readonly isSealed: boolean;
}

/** An organisation without a rank, and what it waits for. */
export interface LeftOutView {
  readonly organisationId: string;
  readonly name: string;
  readonly missing: readonly MissingEntries[];
}

/** A ranking as people see it. */
export interface RankingView {
  readonly cycleId: string;
  readonly peerGroupId: string;
  readonly scheme: SchemeReference;
  readonly engineVersion: string;
  /** Everything recorded up to this ledger position counts. */
  readonly position: number;
  readonly standings: readonly StandingView[];
  readonly leftOut: readonly LeftOutView[];
  /** Why the group cannot be ranked; left out where it can. */
  readonly blockedBecause?: Sentence;
}
