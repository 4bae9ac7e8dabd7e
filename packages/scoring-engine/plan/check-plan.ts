import { ruleOf } from '../operators/operator-rules.ts';
import { checkInputs } from './check-inputs.ts';
import { checkNames } from './check-names.ts';
import { checkOutcome } from './check-outcome.ts';
import { checkQuantity } from './check-quantity.ts';
import { indexPlan } from './plan-index.ts';
import { planProblem, type PlanProblem } from './plan-problem.ts';
import type { Plan, PlanQuantity } from './plan.ts';
import { orderQuantities } from './quantity-order.ts';

/** What each quantity takes, by name. */
export const takesByName = (quantities: readonly PlanQuantity[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    quantities.map(({ name, operator }) => [
      name,
      ruleOf(operator)
        .takes(operator)
        .map((taken) => taken.name),
    ]),
  );

/** So many names of a circle are written out. */
const CIRCLE_MAX = 20;

const problemOfCircle = (circle: readonly string[]): readonly PlanProblem[] => {
  const [first] = circle;
  if (first === undefined) return [];
  const shown = circle.length > CIRCLE_MAX ? [...circle.slice(0, CIRCLE_MAX), '…'] : circle;
  const round = [...shown, first].join(' → ');
  return [
    planProblem(
      'PLAN.CYCLE',
      first,
      `Quantities take each other in a circle: ${round}.`,
      `计算项循环引用：${round}。`,
    ),
  ];
};

/**
 * Finds everything that is wrong with a plan: names of nothing or of two things, circles, quantities that take one
 * of a later stage or of the wrong type, decimals and tables that make no sense, grades that the plan does not list.
 *
 * @returns In the order of the plan; empty where it can be run.
 * @example checkPlan(plan)[0]?.sentence.zh // '没有名为“基本分”的计算项。'
 */
export const checkPlan = (plan: Plan): readonly PlanProblem[] => {
  const index = indexPlan(plan);
  const { circle } = orderQuantities(takesByName(plan.quantities));
  return [
    ...checkNames(plan),
    ...checkInputs(plan.inputs),
    ...plan.quantities.flatMap((quantity) => checkQuantity({ quantity, index })),
    ...problemOfCircle(circle),
    ...checkOutcome(index),
  ];
};
