import { exactInteger, ONE, ZERO, type Exact } from '../exact/exact.ts';
import type { InputKind } from '../plan/plan.ts';
import { readDecimal } from './check-operator.ts';

const FLAGS: ReadonlyMap<string, Exact> = new Map([
  ['yes', ONE],
  ['no', ZERO],
]);

/**
 * What a text counts as under an input: a decimal as itself, a level as its place in the list (0 the best), a flag
 * as 1 or 0. Undefined where the input has no such value; bounds are not looked at.
 */
export const entryValue = (text: string, kind: InputKind): Exact | undefined => {
  if (kind.kind === 'decimal') return readDecimal(text);
  if (kind.kind === 'flag') return FLAGS.get(text);
  const at = kind.levels.findIndex(({ key }) => key === text);
  return at < 0 ? undefined : exactInteger(at);
};
