import type { FormulaCall, GroupCall } from './formula-tree.ts';

/** How many arguments a function takes; `most` is open for those that take any number. */
export interface Arity {
  readonly least: number;
  readonly most?: number;
}

const ANY_NUMBER: Arity = { least: 1 };
const ONE: Arity = { least: 1, most: 1 };
const TWO: Arity = { least: 2, most: 2 };
const THREE: Arity = { least: 3, most: 3 };

const FUNCTIONS: ReadonlyMap<string, readonly [FormulaCall, Arity]> = new Map<
  string,
  readonly [FormulaCall, Arity]
>([
  ['min', ['min', ANY_NUMBER]],
  ['max', ['max', ANY_NUMBER]],
  ['mean', ['mean', ANY_NUMBER]],
  ['clamp', ['clamp', THREE]],
  ['round', ['round', TWO]],
  ['ifMissing', ['ifMissing', TWO]],
  ['if', ['if', THREE]],
  ['sum', ['sum', ANY_NUMBER]],
  ['anyOf', ['anyOf', ANY_NUMBER]],
  ['allOf', ['allOf', ANY_NUMBER]],
  ['highest', ['highest', ONE]],
  ['first', ['highest', ONE]],
  ['lowest', ['lowest', ONE]],
  ['groupMean', ['groupMean', ONE]],
  ['groupSum', ['groupSum', ONE]],
  ['groupCount', ['groupCount', ONE]],
  ['rank', ['rank', ONE]],
]);

/** The function of a name and how many arguments it takes; nothing where there is no such function. */
export const functionNamed = (
  name: string,
): { readonly function: FormulaCall; readonly arity: Arity } | undefined => {
  const found = FUNCTIONS.get(name);
  return found && { function: found[0], arity: found[1] };
};

/** Every name that can be called, for suggestions. */
export const FUNCTION_NAMES: readonly string[] = [...FUNCTIONS.keys()];

const GROUP_CALLS: ReadonlySet<FormulaCall> = new Set<FormulaCall>([
  'highest',
  'lowest',
  'groupMean',
  'groupSum',
  'groupCount',
  'rank',
]);

/** Whether a function looks at the whole peer group and not at one organisation alone. */
export const isGroupCall = (call: FormulaCall): call is GroupCall => GROUP_CALLS.has(call);
