import { explainStanding, scoreOrganisation, type Derivation, type Sentence } from '@kaoping/scoring-engine';
import { computeRanking, type RankedGroup } from '../result/compute-ranking.ts';
import { rankingViewOf } from '../ranking-view/ranking-view.ts';
import { RankingBlocked } from '../decider/ranking.errors.ts';
import { StandingAbsent } from './standing-absent.error.ts';
import type { TracedScorecard } from './entry-origins.ts';
import type { ExplanationStep, StandingExplanation } from './standing-explanation.query.ts';

/**
 * Explains one standing from the very computation that ranks its group, down to the events behind its entries.
 *
 * @throws {RankingBlocked} when nobody of the group has a rank at that moment, saying why.
 * @throws {StandingAbsent} when the organisation has none.
 */
export const explainGroupStanding = (
  group: RankedGroup,
  organisationId: string,
  { scorecard, origins }: TracedScorecard,
): StandingExplanation => {
  const { rules, titles } = group.scheme;
  const members = group.members.map((member) =>
    member.organisationId === organisationId && scorecard.status !== 'absent'
      ? { ...member, score: scoreOrganisation(rules, Object.values(scorecard.entries)) }
      : member,
  );
  const view = rankingViewOf(computeRanking({ ...group, members }));
  if (view.blockedBecause) throw new RankingBlocked(view.blockedBecause);
  const standing = view.standings.find((row) => row.organisationId === organisationId);
  const derivation = explainStanding(rules, members, organisationId, titles);
  if (!standing || !derivation) throw new StandingAbsent(organisationId);
  return { position: group.ledgerPosition, standing, steps: stepsOf(derivation, 0, { titles, origins }) };
};

const stepsOf = (
  derivation: Derivation,
  depth: number,
  known: Pick<TracedScorecard, 'origins'> & { readonly titles: Readonly<Record<string, Sentence>> },
): readonly ExplanationStep[] => {
  const { quantity, key, value, rounded, rule, text, inputs, entryIds } = derivation;
  const title = key !== undefined && known.titles[key];
  const origin = entryIds?.[0] !== undefined && known.origins.get(entryIds[0]);
  const step: ExplanationStep = {
    depth,
    quantity,
    ...(key !== undefined && { key }),
    ...(title && { title }),
    value: rounded ?? value,
    rule,
    text,
    ...(origin && { origin }),
  };
  return [step, ...inputs.flatMap((input) => stepsOf(input, depth + 1, known))];
};
