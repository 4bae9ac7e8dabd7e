import type { Language } from '@kaoping/nest-platform';
import type { ExplainedStanding, Publication, Ranking, RankingComparison } from '../generated/graphql.ts';
import type { KeptPublication } from './decider/ranking.state.ts';
import type { RankingComparison as ComparisonView } from './ranking-comparison/ranking-comparison.query.ts';
import type { RankingView } from './ranking-view/ranking.query.ts';
import type { StandingExplanation } from './standing-explanation/standing-explanation.query.ts';

/** A ranking in the shape of the public schema. */
export const publicRanking = ({ blockedBecause, ...view }: RankingView, language: Language): Ranking => ({
  ...view,
  blockedBecause: blockedBecause?.[language] ?? null,
});

/** An explanation in the shape of the public schema. */
export const publicExplanation = (
  { steps, ...explanation }: StandingExplanation,
  language: Language,
): ExplainedStanding => ({
  ...explanation,
  steps: steps.map(({ text, ...step }) => ({ ...step, text: text[language] })),
});

/** A comparison in the shape of the public schema. */
export const publicComparison = ({ moves, ...comparison }: ComparisonView): RankingComparison => ({
  ...comparison,
  moves: moves.map(({ from, to, ...move }) => ({
    ...move,
    rankFrom: from.rank ?? null,
    rankTo: to.rank ?? null,
    scoreFrom: from.score ?? null,
    scoreTo: to.score ?? null,
  })),
});

/** A publication in the shape of the public schema. */
export const publicPublication = (publication: KeptPublication): Publication => {
  const { revision, ledgerPosition, result, resultDigest, reason, publishedAt, actorId, eventId } =
    publication;
  const { scheme, engineVersion, standings } = result;
  return {
    revision,
    ledgerPosition,
    scheme,
    engineVersion,
    standings,
    resultDigest,
    reason,
    publishedAt,
    publishedBy: actorId,
    eventId,
  };
};
