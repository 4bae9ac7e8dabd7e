import { compilePlan } from '../plan/compile-plan.ts';
import type { GroupInput } from '../plan/group-input.ts';
import type { Plan } from '../plan/plan.ts';
import { gatherPlanEntries } from './gather-plan-entries.ts';
import type { PlanEntryProblem } from './input-problem.ts';

/**
 * Finds every entry that does not fit the plan: of an unknown input or organisation, out of range, entered twice.
 * Of each entry the first problem is named.
 *
 * @returns In the order of the entries; empty where all of them can be computed.
 * @throws {RefusedPlan} when the plan itself makes no sense.
 * @example checkEntries(plan, input)[0]?.sentence.zh // '101 超出范围：应在 0 至 100 之间。'
 */
export const checkEntries = (
  plan: Plan,
  { members, entries }: Pick<GroupInput, 'members' | 'entries'>,
): readonly PlanEntryProblem[] => gatherPlanEntries(compilePlan(plan), members, entries).problems;
