import type { Expression } from '../plan/expression.ts';

/** Nested deeper than this nobody can read a formula, and no stack needs to hold it. */
export const DEPTH_MAX = 64;

/** The expressions directly inside one. */
const partsOf = (expression: Expression): readonly Expression[] => {
  switch (expression.kind) {
    case 'number':
    case 'quantity':
      return [];
    case 'binary':
      return [expression.left, expression.right];
    case 'negate':
    case 'not':
      return [expression.of];
    case 'call':
      return expression.arguments;
  }
};

/** An expression with how deep it is nested. */
interface Nested {
  readonly expression: Expression;
  readonly depth: number;
}

/** Every expression inside one, itself first, from left to right; nothing below {@link DEPTH_MAX}. */
export const walkExpression = (root: Expression): readonly Nested[] => {
  const found: Nested[] = [];
  const open: Nested[] = [{ expression: root, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    const depth = next.depth + 1;
    if (depth > DEPTH_MAX + 1) continue;
    open.push(
      ...partsOf(next.expression)
        .map((expression) => ({ expression, depth }))
        .reverse(),
    );
  }
  return found;
};

/** Names of the quantities in an expression, each once, in the order in which they are first read. */
export const quantitiesIn = (root: Expression): readonly string[] => {
  const names = walkExpression(root).flatMap(({ expression }) =>
    expression.kind === 'quantity' ? [expression.name] : [],
  );
  return [...new Set(names)];
};
