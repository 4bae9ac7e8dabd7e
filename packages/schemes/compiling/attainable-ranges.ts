import { type Exact, type InputKind, type Operator } from '@kaoping/scoring-engine';
import {
  addRanges,
  exactly,
  FLAG,
  hullOf,
  minRanges,
  rangeOf,
  times,
  UNBOUNDED,
  whole,
  widen,
  type Range,
} from './exact-range.ts';
import { expressionRange } from './expression-range.ts';
import type { PlanDraft } from './plan-draft.ts';
import { exactDecimal } from './exact-decimal.ts';

/** A peer group of which the scheme gives no size is taken to be at most so large. */
const PLAUSIBLE_GROUP_SIZE = 50;

/** Beyond so many places compounded steps are not worked out: their numbers grow with every place. */
const COMPOUNDED_PLACES_MAX = 200;

type Named<Name extends Operator['op']> = Operator & { readonly op: Name };

/** What the range of an operator is worked out from. */
interface RangeSite {
  readonly ofName: (name: string) => Range;
  readonly ofInput: (name: string) => Range;
  readonly groupSize: number;
}

const hullOfTexts = (texts: readonly string[]): Range =>
  hullOf(texts.map((text) => exactly(exactDecimal(text))));

const decimalOrNothing = (text: string | undefined): Exact | undefined =>
  text === undefined ? undefined : exactDecimal(text);

const inputRange = (entry: InputKind | undefined): Range => {
  if (entry?.kind === 'flag') return FLAG;
  if (entry?.kind === 'level') return rangeOf(whole(0), whole(entry.levels.length - 1));
  return entry === undefined ? UNBOUNDED : rangeOf(decimalOrNothing(entry.min), decimalOrNothing(entry.max));
};

const withNone = (range: Range, ifNone: string | undefined): Range =>
  ifNone === undefined ? range : hullOf([range, hullOfTexts([ifNone])]);

const entriesRange = ({ input, reduce, ifNone }: Named<'entries'>, { ofInput }: RangeSite): Range => {
  const one = ofInput(input);
  if (reduce === 'count') return { least: whole(0) };
  if (reduce !== 'sum') return withNone(one, ifNone);
  // A sum has no end above, and none below either where one entry may be negative.
  const isNeverNegative = one.least !== undefined && one.least.numerator >= 0n;
  return isNeverNegative ? { least: whole(0) } : UNBOUNDED;
};

const places = (groupSize: number): Range => rangeOf(whole(1), whole(groupSize));

const power = (base: Exact, exponent: number): Exact => {
  let product = whole(1);
  for (let at = 0; at < Math.abs(exponent); at += 1) product = times(product, base);
  return exponent < 0 ? { numerator: product.denominator, denominator: product.numerator } : product;
};

/** Half the group above the middle and half below: the first gains and the last loses by so many steps. */
const rankStepRange = ({ step, progression }: Named<'rank-step'>, { groupSize }: RangeSite): Range => {
  const away = Math.floor(groupSize / 2);
  const one = exactDecimal(step);
  if (progression === 'additive') {
    const change = times(one, whole(away));
    return widen(exactly(whole(1)), change);
  }
  if (away > COMPOUNDED_PLACES_MAX) return { least: whole(0) };
  const base = { numerator: one.numerator + one.denominator, denominator: one.denominator };
  return hullOf([exactly(power(base, away)), exactly(power(base, -away))]);
};

const groupRange = ({ of, reduce }: Named<'group'>, { ofName, groupSize }: RangeSite): Range => {
  if (reduce === 'count') return rangeOf(whole(0), whole(groupSize));
  const one = ofName(of);
  if (reduce !== 'sum') return one;
  return one.least !== undefined && one.least.numerator >= 0n ? { least: whole(0) } : UNBOUNDED;
};

const byRankValues = ({ values, last, otherwise }: Named<'by-rank'>): readonly string[] => [
  ...values,
  ...(last === undefined ? [] : [last]),
  otherwise,
];

const RANGES: { readonly [Name in Operator['op']]: (operator: Named<Name>, site: RangeSite) => Range } = {
  entry: ({ input, ifNone }, { ofInput }) => withNone(ofInput(input), ifNone),
  entries: entriesRange,
  'best-of-document': () => ({ least: whole(0) }),
  formula: ({ expression }, { ofName }) => expressionRange(expression, ofName),
  sum: ({ of }, { ofName }) => of.map(ofName).reduce(addRanges, exactly(whole(0))),
  weighted: ({ terms, missing }, { ofName }) =>
    hullOf([...terms.map(({ of }) => ofName(of)), ...(missing === 'zero' ? [exactly(whole(0))] : [])]),
  'by-level': ({ points }) => hullOfTexts(points),
  ballot: ({ votes }) => hullOfTexts(votes.map(({ points }) => points)),
  steps: ({ steps, below }) => hullOfTexts([below, ...steps.map(({ value }) => value)]),
  interpolate: ({ points }) => hullOfTexts(points.map(({ value }) => value)),
  rank: (_, { groupSize }) => places(groupSize),
  'rank-step': rankStepRange,
  'by-rank': (operator) => hullOfTexts(byRankValues(operator)),
  'by-grade': ({ values }) => hullOfTexts(Object.values(values)),
  group: groupRange,
  round: ({ of, places: kept }, { ofName }) =>
    widen(ofName(of), { numerator: 1n, denominator: 10n ** BigInt(kept) }),
  grade: ({ grades }) => rangeOf(whole(0), whole(grades.length - 1)),
  'grade-is': () => FLAG,
  'rank-is': () => FLAG,
  running: () => ({ least: whole(0) }),
  times: ({ periods }) => minRanges({ least: whole(0) }, exactly(whole(periods))),
  past: () => UNBOUNDED,
  parameter: () => UNBOUNDED,
};

const sizeOf = ({ scheme }: PlanDraft): number =>
  Math.max(...scheme.peerGroups.map(({ size }) => size ?? PLAUSIBLE_GROUP_SIZE), 1);

/**
 * Between which values each quantity can come to lie, by name: of full marks, caps, tables and, for ranks and
 * coefficients, the largest peer group (50 where the scheme gives no size). Every quantity is taken for itself, so
 * a range may be too wide but never too narrow. The plan must have no circle.
 */
export const attainableRanges = (draft: PlanDraft): ((name: string) => Range) => {
  const known = new Map<string, Range>();
  const site: RangeSite = {
    ofName: (name) => ofName(name),
    ofInput: (name) => inputRange(draft.inputs.get(name)?.entry),
    groupSize: sizeOf(draft),
  };
  const ofName = (name: string): Range => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const operator = draft.quantities.get(name)?.operator;
    const work = operator && (RANGES[operator.op] as (operator: Operator, site: RangeSite) => Range);
    const range = operator === undefined || work === undefined ? UNBOUNDED : work(operator, site);
    known.set(name, range);
    return range;
  };
  return ofName;
};
