import type { Working } from '../operators/operator-rule.ts';
import { ruleOf } from '../operators/operator-rules.ts';
import { checkPlan, takesByName } from './check-plan.ts';
import { indexPlan, type PlanIndex } from './plan-index.ts';
import { RefusedPlan } from './plan-problem.ts';
import type { Plan, PlanQuantity } from './plan.ts';
import { orderQuantities } from './quantity-order.ts';

/** One quantity, ready to be computed. */
export interface CompiledQuantity {
  readonly quantity: PlanQuantity;
  readonly working: Working;
  /** Quantities that it takes, and inputs that it reads. */
  readonly takes: readonly string[];
  readonly inputs: readonly string[];
}

/** A plan that was checked, and whose decimals were read, once. */
export interface CompiledPlan {
  readonly index: PlanIndex;
  /** Each after all that it takes. */
  readonly order: readonly CompiledQuantity[];
  readonly byName: ReadonlyMap<string, CompiledQuantity>;
}

const compileQuantity = (quantity: PlanQuantity, index: PlanIndex): CompiledQuantity => {
  const { operator } = quantity;
  const rule = ruleOf(operator);
  return {
    quantity,
    working: rule.compile(operator, { quantity, index }),
    takes: rule.takes(operator).map(({ name }) => name),
    inputs: rule.inputs?.(operator) ?? [],
  };
};

const compile = (plan: Plan): CompiledPlan => {
  const problems = checkPlan(plan);
  if (problems.length > 0) throw new RefusedPlan(problems);
  const index = indexPlan(plan);
  const byName = new Map(
    plan.quantities.map((quantity) => [quantity.name, compileQuantity(quantity, index)]),
  );
  const order = orderQuantities(takesByName(plan.quantities)).order.flatMap((name) => {
    const compiled = byName.get(name);
    return compiled === undefined ? [] : [compiled];
  });
  return { index, order, byName };
};

/** Plans are immutable, so what was compiled of one stays true for as long as the object lives. */
const compiled = new WeakMap<Plan, CompiledPlan>();

/**
 * Checks a plan and reads its decimals, once for each object: the same object gives the same answer at no cost.
 * Every function of the engine calls it, so a caller needs only to keep hold of one plan, and never to change it.
 *
 * @throws {RefusedPlan} when {@link checkPlan} finds a problem.
 */
export const compilePlan = (plan: Plan): CompiledPlan => {
  const known = compiled.get(plan);
  if (known !== undefined) return known;
  const fresh = compile(plan);
  compiled.set(plan, fresh);
  return fresh;
};
