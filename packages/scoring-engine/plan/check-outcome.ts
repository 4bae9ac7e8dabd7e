import { NUMBERS } from '../operators/quantity-types.ts';
import type { PlanIndex } from './plan-index.ts';
import { planProblem, type PlanProblem } from './plan-problem.ts';
import type { PlanOutcome, QuantityType } from './plan.ts';

/** A place of the outcome, the quantity that it names, and what that may be. */
type Wanted = readonly [path: string, name: string, as: readonly QuantityType[]];

const optional = (path: string, name: string | undefined, as: readonly QuantityType[]): readonly Wanted[] =>
  name === undefined ? [] : [[path, name, as]];

const wantedBy = (outcome: PlanOutcome): readonly Wanted[] => [
  ['outcome.score', outcome.score, NUMBERS],
  ['outcome.printedScore', outcome.printedScore, NUMBERS],
  ['outcome.rank', outcome.rank, ['rank']],
  ...optional('outcome.before.score', outcome.before?.score, NUMBERS),
  ...optional('outcome.before.rank', outcome.before?.rank, ['rank']),
  ...optional('outcome.coefficient', outcome.coefficient, ['coefficient', 'rate']),
  ...optional('outcome.grade', outcome.grade, ['grade']),
  ...Object.entries(outcome.scopeRanks ?? {}).map(([scope, name]): Wanted => [
    `outcome.scopeRanks.${scope}`,
    name,
    ['rank'],
  ]),
  ...outcome.pay.map((name): Wanted => ['outcome.pay', name, NUMBERS]),
  ...outcome.flags.map((name): Wanted => ['outcome.flags', name, ['flag']]),
];

const problemsOfWanted = (index: PlanIndex, [path, name, as]: Wanted): readonly PlanProblem[] => {
  const quantity = index.quantities.get(name);
  if (quantity === undefined) {
    return [
      planProblem(
        'PLAN.UNKNOWN_QUANTITY',
        path,
        `There is no quantity "${name}".`,
        `没有名为“${name}”的计算项。`,
      ),
    ];
  }
  if (as.includes(quantity.type)) return [];
  return [
    planProblem(
      'PLAN.WRONG_TYPE',
      path,
      `"${name}" is ${quantity.type}, but ${as.join(' or ')} is wanted here.`,
      `“${name}”的类型是 ${quantity.type}，此处应为 ${as.join(' 或 ')}。`,
    ),
  ];
};

/** The problems of the outcome and of the consequences: names of nothing, or of something else. */
export const checkOutcome = (index: PlanIndex): readonly PlanProblem[] => [
  ...wantedBy(index.plan.outcome).flatMap((wanted) => problemsOfWanted(index, wanted)),
  ...index.plan.consequences.flatMap(({ key, when }) => problemsOfWanted(index, [key, when, ['flag']])),
];
