import type { Sentence } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';

/** A period of assessment, such as year 2026. */
export interface AssessedPeriod {
  readonly kind: 'month' | 'quarter' | 'half-year' | 'year' | 'term';
  readonly label: string;
}

/** For which scheme and period an enterprise assesses itself. */
export interface SelfAssessmentSubject {
  readonly schemeId: string;
  /** The version of the scheme that is answered. */
  readonly version: number;
  readonly period: AssessedPeriod;
}

/** What headquarters ask an enterprise to say of itself. */
export interface SelfAssessmentForm extends SelfAssessmentSubject {
  readonly title: Sentence;
  /** The tenant that handed the scheme down. */
  readonly headquarters: string;
  /** Inputs of the scheme whose indicator is entered by self-assessment. */
  readonly asked: readonly PlanInput[];
}
