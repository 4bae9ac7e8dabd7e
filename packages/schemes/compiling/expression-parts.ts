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

/** Longer chains are halved again and again, since the engine reads no deep expression. */
const CHAIN_MAX = 32;

/**
 * Several terms with one operator between each two; at least one term.
 *
 * @param operator One that may be taken in any order: `add`, `and` or `or`.
 */
export const chain = (operator: 'add' | 'and' | 'or', terms: readonly Expression[]): Expression => {
  if (terms.length > CHAIN_MAX) {
    const middle = Math.ceil(terms.length / 2);
    return binary(chain(operator, terms.slice(0, middle)), operator, chain(operator, terms.slice(middle)));
  }
  const [first = number('0'), ...rest] = terms;
  return rest.reduce((left, right) => binary(left, operator, right), first);
};

/** The number kept between two bounds. */
export const clamp = (of: Expression, least: string, most: string): Expression =>
  call('clamp', of, number(least), number(most));
