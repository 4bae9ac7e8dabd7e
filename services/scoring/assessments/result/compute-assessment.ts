import type { CompiledScheme } from '@kaoping/schemes';
import {
  resultOf,
  runPlan,
  type GroupInput,
  type PastResult,
  type PlanEntry,
  type PlanResult,
  type PlanRun,
  type QuantityOverride,
} from '@kaoping/scoring-engine';
import type { Assessment } from './assessment.ts';
import { scopesOf } from './scopes-of.ts';
import type { StandingEntry } from './standing-entry.ts';

/** Everything that the result of an assessment is a function of. */
export interface AssessmentFacts {
  readonly assessment: Assessment;
  readonly compiled: CompiledScheme;
  readonly entries: readonly StandingEntry[];
  /** Published results of earlier periods, and of other kinds of period within this one. */
  readonly history: readonly PastResult[];
  /** Grades that calibrations changed and nobody took back. */
  readonly overrides?: readonly QuantityOverride[];
}

/** A whole assessment computed: all its peer groups at once, since a plan may compare them. */
export interface ComputedAssessment {
  readonly run: PlanRun;
  readonly result: PlanResult;
}

/** An entry without what the engine has no use for. */
export const planEntryOf = ({ id, organisation, input, label, value }: StandingEntry): PlanEntry => ({
  ...{ id, organisation, input, value },
  ...(label !== undefined && { label }),
});

/** What the engine is given for an assessment. */
export const groupInputOf = ({
  assessment,
  compiled,
  entries,
  history,
  overrides,
}: AssessmentFacts): GroupInput => ({
  period: assessment.period,
  members: assessment.roster.map((organisation) => ({
    organisation: organisation.organisationId,
    peerGroup: organisation.peerGroup,
    scopes: scopesOf(compiled.plan, organisation, assessment.parameters),
  })),
  entries: entries.map(planEntryOf),
  history,
  parameters: assessment.parameters,
  ...(overrides !== undefined && { overrides }),
});

/**
 * Computes an assessment from its facts alone.
 *
 * @throws {RefusedInput} when an entry does not fit the plan: such entries are left out where scorecards are settled.
 */
export const computeAssessment = (facts: AssessmentFacts): ComputedAssessment => {
  const run = runPlan(facts.compiled.plan, groupInputOf(facts));
  return { run, result: resultOf(run) };
};
