import { attainableRanges } from './attainable-ranges.ts';
import { reportBaseOfCoefficient } from './base-of-coefficient.ts';
import { reportDeadParts, type PlanReview } from './dead-parts.ts';
import { reportIdleFailRules } from './idle-fail-rules.ts';
import { reportUnreachableGrades } from './unreachable-grades.ts';

/** Reports what is legal part by part but makes no sense as a whole. The plan must have no circle. */
export const reviewPlan = (review: PlanReview): void => {
  const { draft } = review;
  reportDeadParts(review);
  const ofName = attainableRanges(draft);
  reportUnreachableGrades(draft, ofName);
  reportIdleFailRules(draft, ofName);
  reportBaseOfCoefficient(draft, ofName);
};
