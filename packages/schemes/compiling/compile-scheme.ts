import type { Plan, PlanInput, PlanOutcome, PlanQuantity } from '@kaoping/scoring-engine';
import type { Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import { compileAdjustments } from './compile-adjustments.ts';
import { compileConsequences } from './compile-consequences.ts';
import { compileFacts } from './compile-facts.ts';
import { compileFailRules } from './compile-fail-rules.ts';
import { compileFigures } from './compile-figures.ts';
import { compileGrades } from './compile-grades.ts';
import { compileIndicator } from './compile-indicator.ts';
import { compileResult, outcomeOf } from './compile-result.ts';
import { compileSteps } from './compile-steps.ts';
import { declareNames } from './declare-names.ts';
import { enteringPart } from './entering-part.ts';
import type { EntryPart } from './entry-part.ts';
import { followingPart, type ConsequencePart } from './following-part.ts';
import { indicatorTree, type IndicatorNode } from './indicator-node.ts';
import { inputsOf } from './operator-references.ts';
import { PlanDraft, type DraftQuantity } from './plan-draft.ts';
import { planProblems } from './plan-problems.ts';
import { reachedQuantities } from './reached-quantities.ts';
import { reviewPlan } from './review-plan.ts';
import { settleStages } from './settle-stages.ts';

/** A scheme in the three parts that its services run on, and everything that is wrong with it. */
export interface CompiledScheme {
  /** Fit to be run only if no problem is an error. */
  readonly plan: Plan;
  readonly entering: EntryPart;
  readonly following: ConsequencePart;
  readonly problems: readonly SchemeProblem[];
}

const planQuantity = ({ path: _path, latest: _latest, ...quantity }: DraftQuantity): PlanQuantity => quantity;

/** Inputs that the plan reads; others belong to what nothing came of. */
const inputsRead = (draft: PlanDraft, quantities: readonly PlanQuantity[]): readonly PlanInput[] => {
  const read = new Set(quantities.flatMap(({ operator }) => inputsOf(operator)));
  return [...draft.inputs.values()].filter(({ name }) => read.has(name));
};

/**
 * Whether every formula and name could be followed. Where one could not, what seems dead or out of reach may only
 * hang on the mistake, so it is not looked for.
 */
const isWhole = ({ problems }: PlanDraft): boolean =>
  problems.every(({ severity, code }) => severity === 'warning' || code === 'SCHEME.REPEATED_NAME');

/** A coefficient that a row only shows, but that goes into no score, is dead. */
const withoutCoefficient = ({ coefficient: _coefficient, ...outcome }: PlanOutcome): PlanOutcome => outcome;

const draftPlan = (draft: PlanDraft, tree: readonly IndicatorNode[], digest: string): Plan => {
  declareNames(draft, tree);
  compileFigures(draft);
  compileFacts(draft);
  compileAdjustments(draft, tree);
  for (const node of tree) compileIndicator(draft, node);
  compileSteps(draft);
  const scored = compileResult(draft);
  compileFailRules(draft);
  const grades = compileGrades(draft);
  const consequences = compileConsequences(draft);
  const outcome = outcomeOf(draft, scored);
  const isWithoutCircle = settleStages(draft);
  const reached = reachedQuantities(draft, outcome, consequences);
  if (isWithoutCircle && isWhole(draft))
    reviewPlan({ draft, tree, reached: reachedQuantities(draft, withoutCoefficient(outcome), consequences) });
  const quantities = [...draft.quantities.values()].filter(({ name }) => reached.has(name)).map(planQuantity);
  return {
    schemeDigest: digest,
    inputs: inputsRead(draft, quantities),
    quantities,
    grades,
    consequences,
    outcome,
  };
};

/**
 * Compiles a scheme to its plan and to the parts for entering and for what follows. Order and names in the plan
 * follow the file; what nothing comes of is left out of the plan and reported.
 *
 * @param scheme A scheme of the right shape, as the reader gives it.
 * @param digest Digest of the scheme's canonical form.
 * @returns All parts, and every problem that was found; it never throws on a scheme of the right shape.
 */
export const compileScheme = (scheme: Scheme, digest: string): CompiledScheme => {
  const draft = new PlanDraft(scheme);
  const tree = indicatorTree(scheme);
  const plan = draftPlan(draft, tree, digest);
  return {
    plan,
    entering: enteringPart(scheme, { tree, inputs: plan.inputs, digest }),
    following: followingPart(scheme, digest),
    problems: [...draft.problems, ...planProblems(draft, plan)],
  };
};
