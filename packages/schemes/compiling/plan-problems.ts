import { checkPlan, type Plan } from '@kaoping/scoring-engine';
import type { SchemeProblem } from '../problem.ts';
import type { PlanDraft } from './plan-draft.ts';

/**
 * What the engine finds wrong with the plan of a scheme in which nothing else is wrong, such as a number with more
 * decimal places than it takes, at the place in the file that the quantity comes from.
 */
export const planProblems = (draft: PlanDraft, plan: Plan): readonly SchemeProblem[] => {
  if (draft.problems.some(({ severity }) => severity === 'error')) return [];
  return checkPlan(plan).map(({ code, path, sentence }) => ({
    ...{ code, severity: 'error', sentence },
    path: draft.quantities.get(path)?.path ?? [],
  }));
};
