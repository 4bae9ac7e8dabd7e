import type { Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import type { Check } from './check.ts';
import { checkAdjustments } from './check-adjustments.ts';
import { checkCeremony } from './check-ceremony.ts';
import { checkConditions } from './check-conditions.ts';
import { checkConsequences } from './check-consequences.ts';
import { checkDimensionWeights } from './check-dimension-weights.ts';
import { checkEffects } from './check-effects.ts';
import { checkFullMarks } from './check-full-marks.ts';
import { checkGrades } from './check-grades.ts';
import { checkMethods } from './check-methods.ts';
import { checkNames } from './check-names.ts';
import { checkOpenParts } from './check-open-parts.ts';
import { checkRaterWeights } from './check-rater-weights.ts';
import { checkReporting } from './check-reporting.ts';
import { checkRequirements } from './check-requirements.ts';
import { checkSteps } from './check-steps.ts';
import { checkTranslations } from './check-translations.ts';

const CHECKS: readonly Check[] = [
  checkDimensionWeights,
  checkFullMarks,
  checkMethods,
  checkRaterWeights,
  checkRequirements,
  checkNames,
  checkAdjustments,
  checkSteps,
  checkGrades,
  checkEffects,
  checkConditions,
  checkConsequences,
  checkCeremony,
  checkReporting,
  checkOpenParts,
  checkTranslations,
];

/**
 * Everything that is wrong or odd in what a scheme says, as far as it can be told without its formulas: weights,
 * totals, tables, grades, consequences, and the constraints that documents put on a scheme.
 *
 * @returns Problems by part of the scheme; none for a sound scheme.
 */
export const problemsOfScheme = (scheme: Scheme): readonly SchemeProblem[] =>
  CHECKS.flatMap((check) => check(scheme));
