import type { TenantId } from '@kaoping/event-sourcing';
import type { KeptResult } from '../decider/assessment-publication.state.ts';
import type { RankingTarget } from '../result/publishable-results.ts';
import type { SchemeWords } from '../result/scheme-words.ts';

/** Asks for a publication with the words of its scheme; for the latest where no revision is named. */
export class PublishedResultQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: RankingTarget & { readonly revision?: number },
  ) {}
}

/** A publication, with what its keys are called. */
export interface WordedResult {
  readonly kept: KeptResult;
  readonly latestRevision: number;
  readonly words: SchemeWords;
}
