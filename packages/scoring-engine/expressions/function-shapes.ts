import type { FormulaFunction } from '../plan/expression.ts';

/** What an expression is made of: a number, yes or no, or the place in a list of grades or levels. */
export type Sort = 'number' | 'flag' | 'ordinal';

/** How many arguments a function takes, and of which sort each is; the last sort holds for all further ones. */
export interface FunctionShape {
  readonly least: number;
  readonly most: number;
  readonly takes: readonly Sort[];
}

const MANY = 1000;

/** The arguments of every function. */
export const FUNCTION_SHAPES: Readonly<Record<FormulaFunction, FunctionShape>> = {
  min: { least: 1, most: MANY, takes: ['number'] },
  max: { least: 1, most: MANY, takes: ['number'] },
  mean: { least: 1, most: MANY, takes: ['number'] },
  clamp: { least: 3, most: 3, takes: ['number'] },
  round: { least: 2, most: 2, takes: ['number'] },
  'if-missing': { least: 2, most: 2, takes: [] },
  if: { least: 3, most: 3, takes: ['flag'] },
};
