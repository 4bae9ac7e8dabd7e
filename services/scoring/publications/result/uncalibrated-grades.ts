import type { AssessmentFacts } from '../../assessments/result/compute-assessment.ts';
import { engineOf } from './engines.ts';

/** The grades that the scheme alone gives, by organisation; empty where nothing was calibrated. */
export const uncalibratedGrades = ({
  overrides = [],
  engineVersion,
  ...facts
}: AssessmentFacts & { readonly engineVersion: string }): ReadonlyMap<string, string> => {
  if (overrides.length === 0) return new Map();
  const { standings } = engineOf(engineVersion)(facts).result;
  return new Map(
    standings.flatMap(({ organisation, grade }) => (grade === undefined ? [] : [[organisation, grade]])),
  );
};
