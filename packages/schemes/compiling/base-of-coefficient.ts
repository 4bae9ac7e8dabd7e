import { compare, type Expression } from '@kaoping/scoring-engine';
import { boundText, whole, type Range } from './exact-range.ts';
import { expressionRange } from './expression-range.ts';
import { SIDES } from './indicator-names.ts';
import type { PlanDraft } from './plan-draft.ts';
import { warningAt } from './scheme-problems.ts';

const HUNDRED = whole(100);

const split = (expression: Expression, operators: readonly string[]): readonly Expression[] =>
  expression.kind === 'binary' && operators.includes(expression.operator)
    ? [...split(expression.left, operators), ...split(expression.right, operators)]
    : [expression];

const isAdjustment = (term: Expression): boolean =>
  term.kind === 'number' ||
  (term.kind === 'quantity' && SIDES.some((side) => term.name === side || term.name.startsWith(`${side}.`)));

/** What the score's only product multiplies by coefficients; nothing where the score has not that form. */
const baseOf = (
  expression: Expression,
  isCoefficient: (term: Expression) => boolean,
): Expression | undefined => {
  const parts = split(expression, ['add', 'subtract']).filter((term) => !isAdjustment(term));
  const [product, ...others] = parts;
  if (product === undefined || others.length > 0) return undefined;
  const factors = split(product, ['multiply']);
  const [base, ...more] = factors.filter((factor) => !isCoefficient(factor));
  return more.length === 0 && factors.some(isCoefficient) ? base : undefined;
};

const formulaOf = (draft: PlanDraft, key: string): Expression | undefined => {
  const operator = (draft.quantities.get(`${key}@unrounded`) ?? draft.quantities.get(key))?.operator;
  return operator?.op === 'formula' ? operator.expression : undefined;
};

/**
 * Reports a score of the form base × coefficient by rank, with nothing but adjustments beside it, whose base is not
 * out of 100 (001-09): a place would then weigh more or less than the coefficient says. A coefficient on a part of
 * the score (001-04) is left alone.
 */
export const reportBaseOfCoefficient = (draft: PlanDraft, ofName: (name: string) => Range): void => {
  const { calculate, result } = draft.scheme;
  const formula = formulaOf(draft, result.score);
  const steps = calculate.filter(({ rankStep }) => rankStep !== undefined).map((step) => step.key);
  const base = formula && baseOf(formula, (term) => term.kind === 'quantity' && steps.includes(term.name));
  const most = base && expressionRange(base, ofName).most;
  if (most === undefined || compare(most, HUNDRED) === 0) return;
  draft.report(
    warningAt(
      'BASE_NOT_100',
      { path: ['calculate', result.score] },
      {
        zh: `系数乘的基数满分是 ${boundText(most)}，不是 100：名次的一步会比一般的方案更重或更轻。`,
        en: `The coefficient multiplies a base of ${boundText(most)} points, not 100: a place weighs more or less than is usual.`,
      },
    ),
  );
};
