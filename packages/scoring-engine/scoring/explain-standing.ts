import { toExactText, toFixedText } from '../exact/exact-text.ts';
import type { ScoringRules } from '../rules/scoring-rules.ts';
import type { Sentence } from '../sentence.ts';
import { describeFigure, type Titles } from './describe-figure.ts';
import { byRule, type ByRule, type Figure, type FigureRule, type MakingBy, type Quantity } from './figure.ts';
import type { ScoredOrganisation } from './peer-group.ts';
import { rankFigures } from './rank-figures.ts';

/**
 * A figure with the way in which it came about, as plain JSON: a tree from the final score down to the entries.
 */
export interface Derivation {
  readonly quantity: Quantity;
  /** The indicator or subtotal that it belongs to, where it belongs to one. */
  readonly key?: string;
  /** Exact text: a decimal, or a fraction in lowest terms. */
  readonly value: string;
  /** The value as printed, with all its places: only where this step rounds. */
  readonly rounded?: string;
  readonly rule: FigureRule;
  /**
   * The constants that the rule took besides its inputs, as texts: `fullMark`; `sampleSize`; `weight` in per
   * cent; `places` and `mode`; `ties`, `groupSize`, `ahead` and `tied`; `step` and `middle`; `child`.
   */
  readonly parameters: Readonly<Record<string, string>>;
  readonly text: Sentence;
  /** In the order in which the rule takes them. */
  readonly inputs: readonly Derivation[];
  /** The entry that this is: only at the leaves. */
  readonly entryIds?: readonly string[];
}

type Parameters = Derivation['parameters'];

const none = (): Parameters => ({});

const coefficientParameters = ({
  step,
  middle,
}: MakingBy<'additive-coefficient' | 'compounding-coefficient'>): Parameters => ({
  step,
  middle: toExactText(middle),
});

const PARAMETERS: ByRule<Parameters> = {
  entry: ({ child }) => (child === undefined ? {} : { child }),
  direct: none,
  deduction: ({ fullMark }) => ({ fullMark }),
  'mean-of-children': ({ sampleSize }) => ({ sampleSize: String(sampleSize) }),
  weight: ({ weight }) => ({ weight }),
  sum: none,
  rounding: ({ rounding: { places, mode } }) => ({ places: String(places), mode }),
  rank: ({ groupSize, ties, place: { ahead, tied } }) => ({
    ties,
    groupSize: String(groupSize),
    ahead: String(ahead),
    tied: String(tied),
  }),
  'additive-coefficient': coefficientParameters,
  'compounding-coefficient': coefficientParameters,
  'coefficient-on-total': none,
  'coefficient-on-part': none,
};

const explain = (figure: Figure, titles: Titles | undefined): Derivation => {
  const { quantity, key, value, inputs, making } = figure;
  return {
    quantity,
    ...(key === undefined ? {} : { key }),
    value: toExactText(value),
    ...(making.rule === 'rounding' ? { rounded: toFixedText(value, making.rounding.places) } : {}),
    rule: making.rule,
    parameters: byRule(PARAMETERS, figure),
    text: describeFigure(figure, titles),
    inputs: inputs.map((input) => explain(input, titles)),
    ...(making.rule === 'entry' ? { entryIds: [making.entryId] } : {}),
  };
};

/**
 * Explains the final score of one organisation: from its rounding through coefficient, total, subtotals and
 * points down to the entries. The tree is the computation that {@link rankPeerGroup} makes, put into words, so
 * the two cannot disagree. An entry that serves both the total and the coefficient stands in both branches.
 *
 * @param rules The rules of the cycle.
 * @param group The whole peer group, since the coefficient comes of a place in it.
 * @param organisationId The member to explain.
 * @param titles What people call indicators and subtotals; by their keys where left out.
 * @returns Undefined where it has no standing: not in the group, incomplete, or the group blocked.
 * @throws {RefusedRules} when the rules make no sense.
 * @throws {RepeatedOrganisation} when an organisation is given twice.
 * @example explainStanding(rules, group, '花山')?.text.en // 'Final score: 86.98 rounded half-up, to 2 …'
 */
export const explainStanding = (
  rules: ScoringRules,
  group: readonly ScoredOrganisation[],
  organisationId: string,
  titles?: Titles,
): Derivation | undefined => {
  const ranked = rankFigures(rules, group);
  if (ranked.status === 'blocked') return undefined;
  const found = ranked.placed.find(({ member }) => member.organisationId === organisationId);
  return found === undefined ? undefined : explain(found.member.score, titles);
};
