import type { GroupSelfAssessment } from '../decider/group-self-assessment.state.ts';
import type { SelfAssessmentSubject } from '../result/self-assessment-form.ts';

/** The injection token of the live lists of self-assessments. */
export const GROUP_SELF_ASSESSMENT_LIST = Symbol('GroupSelfAssessmentList');

/** The table of the list of self-assessments. */
export const GROUP_SELF_ASSESSMENT_TABLE = 'group-self-assessments';

/** The value of the index `all`, under which every self-assessment stands. */
export const ALL_SELF_ASSESSMENTS = 'all';

/** A self-assessment in a list. */
export interface GroupSelfAssessmentRow extends SelfAssessmentSubject {
  readonly status: GroupSelfAssessment['status'];
  /** How often it was submitted. */
  readonly round: number;
  readonly submittedAt?: string;
  readonly sentBackReason?: string;
}
