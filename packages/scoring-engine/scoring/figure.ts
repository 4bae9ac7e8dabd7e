import type { Exact } from '../exact/exact.ts';
import type { Rounding, TieRule } from '../rules/scoring-rules.ts';
import type { Place } from './place-by-value.ts';

/** What a figure is, apart from how it came about. */
export type Quantity =
  | 'entry'
  | 'points'
  | 'contribution'
  | 'subtotal'
  | 'multiplied-part'
  | 'remaining-part'
  | 'total'
  | 'coefficient-sum'
  | 'coefficient-rank'
  | 'coefficient'
  | 'adjusted-total'
  | 'score';

/** How a figure was made of its inputs, with the constants of the rules that it took. */
export type Making =
  | { readonly rule: 'entry'; readonly entryId: string; readonly child?: string }
  | { readonly rule: 'direct' | 'sum' | 'coefficient-on-total' | 'coefficient-on-part' }
  | { readonly rule: 'deduction'; readonly fullMark: string }
  | { readonly rule: 'mean-of-children'; readonly sampleSize: number }
  | { readonly rule: 'weight'; readonly weight: string }
  | { readonly rule: 'rounding'; readonly rounding: Rounding }
  | { readonly rule: 'rank'; readonly place: Place; readonly groupSize: number; readonly ties: TieRule }
  | {
      readonly rule: 'additive-coefficient' | 'compounding-coefficient';
      readonly step: string;
      readonly middle: Exact;
    };

/** The stable code of the way in which a figure came about. */
export type FigureRule = Making['rule'];

/** The making of one rule, e.g. with the full mark for a deduction. */
export type MakingBy<Rule extends FigureRule> = Making & { readonly rule: Rule };

/** One function for each rule, so that a new rule cannot be forgotten. */
export type ByRule<Result> = {
  readonly [Rule in FigureRule]: (making: MakingBy<Rule>, figure: Figure) => Result;
};

/** Calls the function for the rule by which a figure was made. */
export const byRule = <Result>(functions: ByRule<Result>, figure: Figure): Result =>
  callFor(functions, figure.making, figure);

const callFor = <Result, Rule extends FigureRule>(
  functions: ByRule<Result>,
  making: MakingBy<Rule>,
  figure: Figure,
): Result => {
  const call: (making: MakingBy<Rule>, figure: Figure) => Result = functions[making.rule];
  return call(making, figure);
};

/**
 * A number together with what it was made of. Scoring and ranking compute figures and nothing else, so that an
 * explanation is the computation itself, put into words.
 */
export interface Figure {
  readonly quantity: Quantity;
  /** The indicator or subtotal that it belongs to, where it belongs to one. */
  readonly key?: string;
  /** Never rounded, save by a figure whose making is a rounding. */
  readonly value: Exact;
  readonly inputs: readonly Figure[];
  readonly making: Making;
}
