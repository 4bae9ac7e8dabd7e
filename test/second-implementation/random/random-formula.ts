import type { Tape } from './tape.ts';

type Names = readonly [string, ...string[]];

const randomAtom = (tape: Tape, names: Names): string =>
  tape.chance(25) ? tape.pick(['1', '0', '10', '0.5', '60%', '100']) : tape.pick(names);

const randomCall = (tape: Tape, names: Names, depth: number): string => {
  const inner = () => randomFormula(tape, names, depth - 1);
  const name = tape.pick(names);
  return tape.pick([
    () => `min(${inner()}, ${inner()})`,
    () => `max(${inner()}, 0)`,
    () => `mean(${inner()}, ${inner()})`,
    () => `clamp(${inner()}, 0, 100)`,
    () => `round(${inner()}, 1)`,
    () => `ifMissing(${inner()}, ${tape.pick(['0', '50'])})`,
    () => `if(${randomFlag(tape, names, depth - 1)}, ${inner()}, ${inner()})`,
    () => `highest(${name})`,
    () => `lowest(${name})`,
    () => `groupMean(${name})`,
    () => `groupSum(${name})`,
    () => `groupCount(${name})`,
    () => `rank(${name})`,
    () => `first(${name})`,
  ])();
};

/** A formula that makes a number of these names, in every way of writing that the language has. */
export const randomFormula = (tape: Tape, names: Names, depth: number): string => {
  if (depth <= 0 || tape.chance(25)) return randomAtom(tape, names);
  const inner = () => randomFormula(tape, names, depth - 1);
  if (tape.chance(40)) return randomCall(tape, names, depth);
  return tape.pick([
    () => `${inner()} + ${inner()}`,
    () => `${inner()} − ${inner()}`,
    () => `(${inner()} + ${inner()}) × ${tape.pick(['0.5', '60%', '2'])}`,
    () => `(${inner()} - ${inner()}) / ${tape.pick(['2', '3', '7'])}`,
    () => `${inner()} ÷ (${inner()})`,
    () => `−（${inner()}）`,
    () => `${inner()} * ${tape.pick(['0.1', '25%'])}`,
  ])();
};

/** A formula that is yes or no. */
export const randomFlag = (tape: Tape, names: Names, depth: number): string => {
  const inner = () => randomFormula(tape, names, depth - 1);
  const flag = () => randomFlag(tape, names, depth - 1);
  if (depth <= 0 || tape.chance(70))
    return `${inner()} ${tape.pick(['<', '≥', '>', '<=', '=', '≠', '＜'])} ${inner()}`;
  return tape.pick([
    () => `(${flag()} and ${flag()})`,
    () => `（${flag()}）或（${flag()}）`,
    () => `not (${flag()})`,
    () => `anyOf(${flag()}, ${flag()})`,
    () => `allOf(${flag()}, ${flag()})`,
  ])();
};
