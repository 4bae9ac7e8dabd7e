import { parseExactText } from '../exact/parse-exact-text.ts';
import { toExactText } from '../exact/exact-text.ts';
import type { Figure, Quantity } from './figure.ts';
import type { MissingEntries, OrganisationScore } from './organisation-score.ts';

/**
 * A score reduced to what ranking takes, as plain JSON with exact texts: for read models and snapshots. It can
 * be ranked like the score it came from; to be explained it must be scored again from its entries.
 */
export type CondensedScore =
  | {
      readonly status: 'complete';
      readonly total: string;
      readonly parts?: { readonly multiplied: string; readonly remaining: string };
      readonly coefficientSum?: string;
    }
  | {
      readonly status: 'incomplete';
      readonly missing: readonly MissingEntries[];
      readonly coefficientSum?: string;
    };

/**
 * Reduces a score to what ranking takes.
 *
 * @example condenseScore(scoreOrganisation(rules, entries)) // { status: 'complete', total: '3941/45' }
 */
export const condenseScore = (score: OrganisationScore): CondensedScore => {
  const coefficient = score.coefficientSum && { coefficientSum: toExactText(score.coefficientSum.value) };
  if (score.status === 'incomplete') {
    return { status: 'incomplete', missing: score.missing, ...coefficient };
  }
  const parts = score.parts && {
    parts: {
      multiplied: toExactText(score.parts.multiplied.value),
      remaining: toExactText(score.parts.remaining.value),
    },
  };
  return { status: 'complete', total: toExactText(score.total.value), ...parts, ...coefficient };
};

/**
 * Makes a condensed score rankable again; ranking it gives the same standings as the score it came from.
 *
 * @throws {MalformedDecimal} when a text is not one that {@link condenseScore} wrote.
 */
export const expandScore = (condensed: CondensedScore): OrganisationScore => {
  const coefficient = condensed.coefficientSum !== undefined && {
    coefficientSum: figureOf('coefficient-sum', condensed.coefficientSum),
  };
  if (condensed.status === 'incomplete') {
    return { status: 'incomplete', indicators: [], missing: condensed.missing, ...coefficient };
  }
  const parts = condensed.parts && {
    parts: {
      multiplied: figureOf('multiplied-part', condensed.parts.multiplied),
      remaining: figureOf('remaining-part', condensed.parts.remaining),
    },
  };
  return {
    status: 'complete',
    indicators: [],
    total: figureOf('total', condensed.total),
    ...parts,
    ...coefficient,
  };
};

const figureOf = (quantity: Quantity, text: string): Figure => ({
  quantity,
  value: parseExactText(text),
  inputs: [],
  making: { rule: 'sum' },
});
