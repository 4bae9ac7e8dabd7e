import { compilePlan } from '../plan/compile-plan.ts';
import type { GroupInput } from '../plan/group-input.ts';
import type { Plan } from '../plan/plan.ts';
import { checkGroup } from './check-group.ts';
import { checkOverrides } from './check-overrides.ts';
import { gatherPlanEntries } from './gather-plan-entries.ts';
import { RefusedInput } from './input-problem.ts';
import { makeRun, surroundingsOf, type PlanRun } from './plan-run.ts';

/**
 * Runs a plan over a whole group at once: every quantity of every organisation, exactly. What is missing makes
 * missing what is made of it, and never counts as zero unless the plan says so.
 *
 * @throws {RefusedPlan} when the plan makes no sense.
 * @throws {RefusedInput} when entries, period, earlier results or overrides do not fit it; nothing is computed then.
 * @example resultOf(runPlan(plan, input)).standings[0]?.score // '94.03'
 */
export const runPlan = (plan: Plan, input: GroupInput): PlanRun => {
  const compiled = compilePlan(plan);
  const { entries, ...facts } = input;
  const { rows, problems } = gatherPlanEntries(compiled, input.members, entries);
  const groupProblems = [...checkGroup(input), ...checkOverrides(compiled.index, facts)];
  if (problems.length + groupProblems.length > 0) throw new RefusedInput(problems, groupProblems);
  return makeRun({ plan: compiled, facts, rows, surroundings: surroundingsOf(compiled, facts) });
};
