import { readDecimal } from '../operators/check-operator.ts';
import type { PlanInput } from '../plan/plan.ts';
import { valueRange, type ValueRange } from '../run/value-range.ts';

const readBound = (text: string | undefined): ReturnType<typeof readDecimal> =>
  text === undefined ? undefined : readDecimal(text);

const whole = (from: number, to: number): ValueRange =>
  valueRange({ numerator: BigInt(from), denominator: 1n }, { numerator: BigInt(to), denominator: 1n });

const makeRange = ({ entry }: PlanInput): ValueRange => {
  if (entry.kind === 'decimal') return valueRange(readBound(entry.min), readBound(entry.max));
  return entry.kind === 'flag' ? whole(0, 1) : whole(0, entry.levels.length - 1);
};

/** Inputs are immutable, so a range is prepared once for each. */
const ranges = new WeakMap<PlanInput, ValueRange>();

/** What may be entered: the bounds of a decimal, the places of a level's list, 0 and 1 of a flag. */
export const inputRange = (input: PlanInput): ValueRange => {
  const known = ranges.get(input);
  if (known !== undefined) return known;
  const fresh = makeRange(input);
  ranges.set(input, fresh);
  return fresh;
};
