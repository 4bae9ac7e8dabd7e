import type { AssessmentFacts, ComputedAssessment } from '../../assessments/result/compute-assessment.ts';

/** The grades that the scheme alone gives, by organisation; empty where nothing was calibrated. */
export const uncalibratedGrades = (
  _group: AssessmentFacts & ComputedAssessment,
): ReadonlyMap<string, string> => new Map();
