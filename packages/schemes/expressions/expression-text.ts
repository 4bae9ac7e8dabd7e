import type { FormulaCall, FormulaOperator, FormulaTree } from './formula-tree.ts';

const SIGNS: Readonly<Record<FormulaOperator, readonly [string, number]>> = {
  or: ['or', 1],
  and: ['and', 2],
  below: ['<', 4],
  'at-most': ['≤', 4],
  equal: ['=', 4],
  'not-equal': ['≠', 4],
  'at-least': ['≥', 4],
  above: ['>', 4],
  add: ['+', 5],
  subtract: ['−', 5],
  multiply: ['×', 6],
  divide: ['÷', 6],
};
const NOT = 3;
const COMPARISON = 4;
const SIGN = 7;
const WHOLE = 8;

/** Words and names for a printed formula; what is left out stands as in the file. */
export interface FormulaWording {
  /** What stands for a name, such as a title. */
  readonly name?: (name: string) => string;
  /** What stands for a call, given its printed arguments. */
  readonly call?: (called: FormulaCall, given: readonly string[]) => string;
  readonly or?: string;
  readonly and?: string;
  readonly not?: string;
}

const bindingOf = (tree: FormulaTree): number => {
  if (tree.kind === 'binary') return SIGNS[tree.operator][1];
  if (tree.kind === 'negate') return SIGN;
  return tree.kind === 'not' ? NOT : WHOLE;
};

const signOf = (operator: FormulaOperator, wording: FormulaWording): string => {
  if (operator === 'or') return wording.or ?? 'or';
  if (operator === 'and') return wording.and ?? 'and';
  return SIGNS[operator][0];
};

const within = (tree: FormulaTree, least: number, wording: FormulaWording): string => {
  const text = expressionText(tree, wording);
  return bindingOf(tree) < least ? `(${text})` : text;
};

const binaryText = (tree: FormulaTree & { readonly kind: 'binary' }, wording: FormulaWording): string => {
  const binding = SIGNS[tree.operator][1];
  // Comparisons cannot be chained, so both their sides need brackets where they compare themselves.
  const left = within(tree.left, binding === COMPARISON ? binding + 1 : binding, wording);
  return `${left} ${signOf(tree.operator, wording)} ${within(tree.right, binding + 1, wording)}`;
};

const callText = (tree: FormulaTree & { readonly kind: 'call' }, wording: FormulaWording): string => {
  const given = tree.arguments.map((argument) => expressionText(argument, wording));
  return wording.call?.(tree.function, given) ?? `${tree.function}(${given.join(', ')})`;
};

const numberText = ({ number, percent }: FormulaTree & { readonly kind: 'number' }): string =>
  percent === undefined ? number : `${percent}%`;

const prefixText = (
  tree: FormulaTree & { readonly kind: 'negate' | 'not' },
  wording: FormulaWording,
): string =>
  tree.kind === 'negate'
    ? `−${within(tree.of, SIGN, wording)}`
    : `${wording.not ?? 'not'} ${within(tree.of, NOT, wording)}`;

type Kind<Name extends FormulaTree['kind']> = Extract<FormulaTree, { readonly kind: Name }>;

const PRINTERS: {
  readonly [Name in FormulaTree['kind']]: (tree: Kind<Name>, wording: FormulaWording) => string;
} = {
  number: numberText,
  name: ({ name }, wording) => wording.name?.(name) ?? name,
  binary: binaryText,
  negate: prefixText,
  not: prefixText,
  call: callText,
};

/**
 * A formula in its one written form, with as few brackets as its meaning allows; reading it gives the same tree.
 *
 * @example expressionText(tree of 'base*coefficient+bonus') // 'base × coefficient + bonus'
 */
export const expressionText = (tree: FormulaTree, wording: FormulaWording = {}): string => {
  const print = PRINTERS[tree.kind] as (tree: FormulaTree, wording: FormulaWording) => string;
  return print(tree, wording);
};
