import type { FormulaTree } from '../expressions/formula-tree.ts';

/** What a formula gives: a number, yes or no, or a key that cannot be counted with; `unknown` passes for any. */
export type FormulaSort = 'number' | 'flag' | 'key' | 'unknown';

const COMPARISONS: ReadonlySet<string> = new Set([
  ...['below', 'at-most', 'equal', 'not-equal', 'at-least', 'above'],
  ...['and', 'or'],
]);

const callSort = (
  tree: FormulaTree & { readonly kind: 'call' },
  sortOfName: (name: string) => FormulaSort,
): FormulaSort => {
  if (tree.function === 'anyOf' || tree.function === 'allOf') return 'flag';
  const giving = tree.function === 'if' ? tree.arguments[1] : tree.arguments[0];
  const passesOn = tree.function === 'if' || tree.function === 'ifMissing';
  return passesOn && giving !== undefined ? formulaSort(giving, sortOfName) : 'number';
};

/** What a formula gives, by its outermost operation and, for a name alone, by what it names. */
export const formulaSort = (tree: FormulaTree, sortOfName: (name: string) => FormulaSort): FormulaSort => {
  switch (tree.kind) {
    case 'number':
    case 'negate':
      return 'number';
    case 'not':
      return 'flag';
    case 'name':
      return sortOfName(tree.name);
    case 'binary':
      return COMPARISONS.has(tree.operator) ? 'flag' : 'number';
    case 'call':
      return callSort(tree, sortOfName);
  }
};
