import type { BinaryOperator } from '@kaoping/scoring-engine';

/** Operators between two terms; `not-equal` is the engine's `equal`, turned round. */
export type FormulaOperator = BinaryOperator | 'not-equal';

/** What a formula may call; the closed list, with the names by which schemes call them. */
export type FormulaCall =
  'min' | 'max' | 'mean' | 'clamp' | 'round' | 'ifMissing' | 'if' | 'sum' | 'anyOf' | 'allOf' | GroupCall;

/** Functions over the whole peer group. `first(x)` is read as `highest(x)`. */
export type GroupCall = 'highest' | 'lowest' | 'groupMean' | 'groupSum' | 'groupCount' | 'rank';

/**
 * A formula as it was written: a closed tree without loops or code. `at` is the place in the text, in characters
 * from its start, so that a problem can point at the very word.
 */
export type FormulaTree =
  /** `number` is the plain value: `60%` is 0.6 with `percent` 60. */
  | { readonly kind: 'number'; readonly at: number; readonly number: string; readonly percent?: string }
  | { readonly kind: 'name'; readonly at: number; readonly name: string }
  | {
      readonly kind: 'binary';
      readonly at: number;
      readonly operator: FormulaOperator;
      readonly left: FormulaTree;
      readonly right: FormulaTree;
    }
  | { readonly kind: 'negate' | 'not'; readonly at: number; readonly of: FormulaTree }
  | {
      readonly kind: 'call';
      readonly at: number;
      readonly function: FormulaCall;
      readonly arguments: readonly FormulaTree[];
    };
