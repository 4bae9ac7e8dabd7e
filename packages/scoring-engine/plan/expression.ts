/** Functions of a formula. `mean`, `min` and `max` take one argument or more, `round` a number and its places. */
export type FormulaFunction = 'min' | 'max' | 'mean' | 'clamp' | 'round' | 'if-missing' | 'if';

/** Comparisons and connectives make flags: 1 or 0. */
export type BinaryOperator =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'below'
  | 'at-most'
  | 'equal'
  | 'at-least'
  | 'above'
  | 'and'
  | 'or';

/**
 * A closed expression tree: no loops, no names but those of quantities, no code.
 *
 * Missing is contagious: an operation on a missing number is missing, except in `if-missing(a, b)`, which is `b`
 * where `a` is missing, and in `and` / `or` where the other side decides alone (no and missing is no; yes or
 * missing is yes). `if(flag, a, b)` needs only the side it takes. A division by zero is missing with its own
 * reason, never an infinity.
 */
export type Expression =
  /** A plain decimal; `percent` says that it was written as one: `{ number: '0.002', percent: '0.2' }`. */
  | { readonly kind: 'number'; readonly number: string; readonly percent?: string }
  | { readonly kind: 'quantity'; readonly name: string }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'negate' | 'not'; readonly of: Expression }
  | { readonly kind: 'call'; readonly function: FormulaFunction; readonly arguments: readonly Expression[] };
