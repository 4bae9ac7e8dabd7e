import type { PastResult, PastStanding } from '@kaoping/scoring-engine';
import type { AssessmentPublication, PublishedStanding } from '../decider/assessment-publication.events.ts';

/** The id by which a ranking is known as an earlier result, and as a stream. */
export const publicationId = (cycleId: string, peerGroup: string): string => `${cycleId}:${peerGroup}`;

/**
 * A published ranking as later periods see it. Scores are the printed ones: what people were told then is what counts
 * later, and nothing more exact was published. Facts are the flags that stood, figures what was paid and what else its scheme looks
 * back at.
 */
export const pastResultOf = ({ result }: Pick<AssessmentPublication, 'result'>): PastResult => ({
  id: publicationId(result.cycleId, result.peerGroup.key),
  period: result.period,
  peerGroup: result.peerGroup.key,
  standings: result.standings.map(pastStandingOf),
});

const pastStandingOf = ({
  organisation,
  rank,
  score,
  grade,
  flags,
  pay,
  figures = {},
}: PublishedStanding): PastStanding => ({
  organisation,
  rank,
  score,
  ...(grade !== undefined && { grade }),
  facts: flags,
  figures: { ...figures, ...pay },
});
