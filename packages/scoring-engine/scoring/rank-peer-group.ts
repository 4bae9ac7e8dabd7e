import { toExactText, toFixedText } from '../exact/exact-text.ts';
import type { ScoringRules } from '../rules/scoring-rules.ts';
import type { PeerGroupRanking, ScoredOrganisation, Standing } from './peer-group.ts';
import type { Placed } from './place-by-value.ts';
import { rankFigures, type FinalFigures } from './rank-figures.ts';

const standingOf = (
  { member: { organisationId, total, coefficient, unrounded, score }, place }: Placed<FinalFigures>,
  places: number,
): Standing => {
  const totalText = toExactText(total.value);
  return {
    organisationId,
    rank: place.text,
    total: totalText,
    ...(coefficient === undefined
      ? {}
      : { coefficient: toExactText(coefficient.figure.value), coefficientRank: coefficient.place.text }),
    unrounded: unrounded === total ? totalText : toExactText(unrounded.value),
    score: toFixedText(score.value, places),
  };
};

/**
 * Ranks a peer group of scored organisations against each other, and nobody else.
 *
 * Organisations with missing entries get no rank and are listed with what they lack. Where the rules have a
 * coefficient and any member lacks scores that it is made from, the whole group is blocked: its places, and so
 * everybody's score, would be wrong. A member that lacks only other scores keeps its place among the
 * coefficients. The score is rounded once, at the end; ranks follow the unrounded one unless the rules say
 * otherwise.
 *
 * @param rules The same rules by which the organisations were scored.
 * @param group The members of one peer group, in any order.
 * @throws {RefusedRules} when the rules make no sense.
 * @throws {RepeatedOrganisation} when an organisation is given twice.
 * @example
 * // totals 95, 93, 93, 90 are ranked 1, 2, 2, 4 under standard ties
 * rankPeerGroup(rules, towns.map(({ id, entries }) => ({ organisationId: id, score: scoreOrganisation(rules, entries) })))
 */
export const rankPeerGroup = (
  rules: ScoringRules,
  group: readonly ScoredOrganisation[],
): PeerGroupRanking => {
  const ranked = rankFigures(rules, group);
  if (ranked.status === 'blocked') return ranked;
  const { placed, leftOut } = ranked;
  return {
    status: 'ranked',
    standings: placed.map((final) => standingOf(final, rules.rounding.places)),
    leftOut,
  };
};
