import type { Plan, PlanGrade, PlanInput, PlanQuantity } from './plan.ts';

/** A plan by name. Names are users' words, so they are looked up in maps and never as fields. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly quantities: ReadonlyMap<string, PlanQuantity>;
  readonly inputs: ReadonlyMap<string, PlanInput>;
  readonly grades: readonly PlanGrade[];
  /** Place of a grade in the list, by key. */
  readonly gradeAt: ReadonlyMap<string, number>;
}

/** Indexes a plan by name; of two things with one name the last is found. */
export const indexPlan = (plan: Plan): PlanIndex => ({
  plan,
  quantities: new Map(plan.quantities.map((quantity) => [quantity.name, quantity])),
  inputs: new Map(plan.inputs.map((input) => [input.name, input])),
  grades: plan.grades,
  gradeAt: new Map(plan.grades.map(({ key }, at) => [key, at])),
});
