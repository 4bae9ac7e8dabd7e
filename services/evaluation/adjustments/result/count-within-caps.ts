import { add, compare, min, multiply, parseDecimal, subtract, type Exact } from '@kaoping/scoring-engine';
import type { CircumstanceTerms, ClaimAmount } from '../decider/adjustment-account.events.ts';

/** An adjustment that is to count beside others. */
export interface CountedAdjustment {
  readonly adjustmentId: string;
  readonly terms: CircumstanceTerms;
  readonly amount: ClaimAmount;
  readonly documentKey?: string;
}

/** What one adjustment is worth, and what the caps leave of it. */
export interface Count {
  readonly worth: Exact;
  readonly counted: Exact;
}

const NOTHING = parseDecimal('0');

/**
 * What each of several adjustments counts, the first approved first: of one document the best claim, and each only
 * as far as the caps of its circumstance, family and indicator or side leave room.
 *
 * The caps lie one within another, so filling them in any order gives the same total: the one that the engine
 * computes from the entries of these adjustments. Adjustments that a better claim of their document outdoes are
 * left out.
 *
 * @example countWithinCaps([three, four]) // with a cap of 5: three counts 3, four counts 2
 */
export const countWithinCaps = (adjustments: readonly CountedAdjustment[]): ReadonlyMap<string, Count> => {
  const best = bestOfDocuments(adjustments);
  const used = new Map<string, Exact>();
  const beyond = new Map<string, Exact>();
  const counts = new Map<string, Count>();
  for (const adjustment of adjustments) {
    if (!best.has(adjustment.adjustmentId)) continue;
    const worth = worthOf(adjustment, beyond);
    const limits = limitsOf(adjustment.terms);
    const counted = limits.reduce(
      (left, { key, cap }) => min(left, subtract(cap, used.get(key) ?? NOTHING)),
      worth,
    );
    for (const { key } of limits) used.set(key, add(used.get(key) ?? NOTHING, counted));
    counts.set(adjustment.adjustmentId, { worth, counted });
  }
  return counts;
};

/** The group in which one document counts once; nothing where no document is named. */
export const documentGroupOf = ({ terms, documentKey }: CountedAdjustment): string | undefined => {
  const { side, indicator = '', family, circumstance } = terms;
  // Beyond a family, only a second claim of the same circumstance is the same thing claimed twice.
  return documentKey === undefined
    ? undefined
    : JSON.stringify([side, indicator, family ?? '', family === undefined ? circumstance : '', documentKey]);
};

/** What a claim is worth by itself, before any cap. */
export const plainWorth = ({ terms, amount }: Pick<CountedAdjustment, 'terms' | 'amount'>): Exact => {
  const value = parseDecimal(amount.value);
  return terms.points === undefined ? value : multiply(value, parseDecimal(terms.points));
};

const bestOfDocuments = (adjustments: readonly CountedAdjustment[]): ReadonlySet<string> => {
  const best = new Map<string, CountedAdjustment>();
  const standing = new Set<string>();
  for (const adjustment of adjustments) {
    const group = documentGroupOf(adjustment);
    const known = group === undefined ? undefined : best.get(group);
    if (known !== undefined && compare(plainWorth(adjustment), plainWorth(known)) <= 0) continue;
    if (known !== undefined) standing.delete(known.adjustmentId);
    if (group !== undefined) best.set(group, adjustment);
    standing.add(adjustment.adjustmentId);
  }
  return standing;
};

/** Whole amounts beyond a target are counted over all claims of the circumstance, as the engine does. */
const worthOf = (adjustment: CountedAdjustment, beyond: Map<string, Exact>): Exact => {
  const { terms, amount } = adjustment;
  const plain = plainWorth(adjustment);
  if (terms.further === undefined || amount.beyond === undefined) return plain;
  const key = `${terms.side}/${terms.circumstance}`;
  const before = beyond.get(key) ?? NOTHING;
  const after = add(before, parseDecimal(amount.beyond));
  beyond.set(key, after);
  const size = parseDecimal(terms.further.amount);
  const amounts = wholeAmounts(after, size) - wholeAmounts(before, size);
  return add(plain, multiply({ numerator: amounts, denominator: 1n }, parseDecimal(terms.further.points)));
};

const wholeAmounts = (of: Exact, size: Exact): bigint =>
  (of.numerator * size.denominator) / (of.denominator * size.numerator);

interface Limit {
  readonly key: string;
  readonly cap: Exact;
}

const limitsOf = ({
  side,
  circumstance,
  atMost,
  family,
  familyCap,
  indicator = '',
  cap,
}: CircumstanceTerms): readonly Limit[] =>
  [
    { key: [side, 'circumstance', circumstance], limit: atMost },
    { key: [side, 'family', indicator, family ?? ''], limit: familyCap },
    { key: [side, 'target', indicator], limit: cap },
  ].flatMap(({ key, limit }) =>
    limit === undefined ? [] : [{ key: JSON.stringify(key), cap: parseDecimal(limit) }],
  );
