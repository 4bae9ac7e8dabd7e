/** Longest formula, in characters: one that is longer cannot be read aloud and belongs in several steps. */
export const FORMULA_LENGTH_MAX = 1_000;

/** Most numbers, names, operators and calls in one formula, so that a run stays quick. */
export const FORMULA_NODES_MAX = 200;

/** Deepest nesting of brackets, calls and signs, so that no reader runs out of stack. */
export const FORMULA_DEPTH_MAX = 20;
