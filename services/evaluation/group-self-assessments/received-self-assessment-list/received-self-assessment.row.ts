import type { KnownSelfAssessment } from '../decider/received-self-assessment.state.ts';
import type { SelfAssessmentSubject } from '../result/self-assessment-form.ts';

/** The injection token of the live lists of received self-assessments. */
export const RECEIVED_SELF_ASSESSMENT_LIST = Symbol('ReceivedSelfAssessmentList');

/** The table of the list of received self-assessments. */
export const RECEIVED_SELF_ASSESSMENT_TABLE = 'received-self-assessments';

/** A subsidiary's self-assessment in a list: its greatest round. */
export interface ReceivedSelfAssessmentRow extends SelfAssessmentSubject {
  readonly subsidiary: string;
  readonly status: KnownSelfAssessment['status'];
  readonly round: number;
  readonly submittedAt: string;
  readonly sentBackReason?: string;
  readonly reviewedAt?: string;
}

/** The value of the index `form`: what was answered, whoever answered it. */
export const formKey = (schemeId: string, period: string): string => `${schemeId}|${period}`;
