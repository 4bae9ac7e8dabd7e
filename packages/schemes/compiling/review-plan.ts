import type { PlanConsequence, PlanOutcome } from '@kaoping/scoring-engine';
import type { IndicatorNode } from './indicator-node.ts';
import type { PlanDraft } from './plan-draft.ts';
import { reportDeadParts } from './dead-parts.ts';

/** A plan that can be followed, as far as it has been made. */
export interface PlanReview {
  readonly draft: PlanDraft;
  readonly tree: readonly IndicatorNode[];
  readonly outcome: PlanOutcome;
  readonly consequences: readonly PlanConsequence[];
  /** Names of the quantities from which anything comes. */
  readonly reached: ReadonlySet<string>;
}

/** Reports what is legal part by part but makes no sense as a whole. */
export const reviewPlan = (review: PlanReview): void => {
  reportDeadParts(review);
};
