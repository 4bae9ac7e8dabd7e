import type { TenantId } from '@kaoping/event-sourcing';
import type { Place } from '@kaoping/nest-platform';
import type { StandingChange } from '../decider/assessment-publication.events.ts';
import type { RankingTarget } from '../result/publishable-results.ts';
import type { SchemeWords } from '../result/scheme-words.ts';

/** Asks what changed for whom between two revisions. */
export class PublicationComparisonQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: RankingTarget & { readonly from: number; readonly to: number },
  ) {}
}

/** What changed, each with where the organisation stood in the tree, and what grades are called. */
export interface PublicationComparison {
  readonly changes: readonly (StandingChange & Place)[];
  readonly words: SchemeWords;
}
