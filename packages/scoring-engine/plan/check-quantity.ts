import type { CheckSite, Taken } from '../operators/operator-rule.ts';
import { ruleOf } from '../operators/operator-rules.ts';
import { planProblem, type PlanProblem } from './plan-problem.ts';
import { STAGES, type PlanQuantity, type QuantityType } from './plan.ts';

const problemOfType = (
  path: string,
  { name, type }: PlanQuantity,
  wanted: readonly QuantityType[],
): readonly PlanProblem[] => {
  if (wanted.includes(type)) return [];
  return [
    planProblem(
      'PLAN.WRONG_TYPE',
      path,
      `"${name}" is ${type}, but ${wanted.join(' or ')} is wanted here.`,
      `“${name}”的类型是 ${type}，此处应为 ${wanted.join(' 或 ')}。`,
    ),
  ];
};

const problemOfStage = (taker: PlanQuantity, taken: PlanQuantity): readonly PlanProblem[] => {
  if (STAGES.indexOf(taken.stage) <= STAGES.indexOf(taker.stage)) return [];
  return [
    planProblem(
      'PLAN.LATER_STAGE',
      taker.name,
      `It stands at stage ${taker.stage} and cannot take "${taken.name}" of the later stage ${taken.stage}.`,
      `本项处于 ${taker.stage} 阶段，不能引用更后的 ${taken.stage} 阶段的“${taken.name}”。`,
    ),
  ];
};

const problemsOfTaken = ({ quantity, index }: CheckSite, { name, as }: Taken): readonly PlanProblem[] => {
  const taken = index.quantities.get(name);
  if (taken === undefined) {
    return [
      planProblem(
        'PLAN.UNKNOWN_QUANTITY',
        quantity.name,
        `There is no quantity "${name}".`,
        `没有名为“${name}”的计算项。`,
      ),
    ];
  }
  return [...problemOfType(quantity.name, taken, as), ...problemOfStage(quantity, taken)];
};

const problemsOfInput = ({ quantity, index }: CheckSite, name: string): readonly PlanProblem[] =>
  index.inputs.has(name)
    ? []
    : [
        planProblem(
          'PLAN.UNKNOWN_INPUT',
          quantity.name,
          `There is no input "${name}".`,
          `没有名为“${name}”的输入项。`,
        ),
      ];

/** The problems of one quantity: of what it takes, of what it makes, and those that its operator knows of. */
export const checkQuantity = (site: CheckSite): readonly PlanProblem[] => {
  const { quantity } = site;
  const { operator } = quantity;
  const rule = ruleOf(operator);
  return [
    ...problemOfType(quantity.name, quantity, rule.makes),
    ...rule.takes(operator).flatMap((taken) => problemsOfTaken(site, taken)),
    ...(rule.inputs?.(operator) ?? []).flatMap((name) => problemsOfInput(site, name)),
    ...rule.check(operator, site),
  ];
};
