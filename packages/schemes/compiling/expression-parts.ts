import type { BinaryOperator, Expression, FormulaFunction } from '@kaoping/scoring-engine';

/** A plain number in an expression. */
export const number = (text: string): Expression => ({ kind: 'number', number: text });

/** Another quantity by its name. */
export const quantity = (name: string): Expression => ({ kind: 'quantity', name });

/** Two terms with an operator between them. */
export const binary = (left: Expression, operator: BinaryOperator, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});

/** A function of some terms. */
export const call = (name: FormulaFunction, ...given: readonly Expression[]): Expression => ({
  kind: 'call',
  function: name,
  arguments: given,
});

/** Several terms with one operator between each two, taken from the left; at least one term. */
export const chain = (operator: BinaryOperator, [first, ...rest]: readonly Expression[]): Expression =>
  rest.reduce((left, right) => binary(left, operator, right), first ?? number('0'));

/** The number kept between two bounds. */
export const clamp = (of: Expression, least: string, most: string): Expression =>
  call('clamp', of, number(least), number(most));
