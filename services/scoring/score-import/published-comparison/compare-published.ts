import { compare, max, parseDecimal, subtract, toDecimalText, type Exact } from '@kaoping/scoring-engine';
import type { RankingView } from '../../rankings/ranking-view/ranking.query.ts';
import type { PublishedFigures } from '../read-cells.ts';

/** How a computed figure stands to the published one. */
export type PublishedMatch = 'same' | 'rounding' | 'different' | 'not-ranked';

/** One organisation's computed figures beside the published ones. */
export interface PublishedDifference {
  readonly line: number;
  readonly organisationId: string;
  readonly match: PublishedMatch;
  readonly computedScore?: string;
  readonly publishedScore?: string;
  /** Computed minus published, e.g. `0.01`. */
  readonly difference?: string;
  readonly computedRank?: string;
  readonly publishedRank?: string;
}

/** Published tables round in many ways: so far apart is still rounding, and beyond it a real difference. */
const ROUNDING_TOLERANCE = parseDecimal('0.01');

/** Puts what was computed beside what was published; nothing is overwritten on either side. */
export const comparePublished = (
  published: readonly PublishedFigures[],
  ranking: RankingView,
): readonly PublishedDifference[] =>
  published.map(({ line, organisationId, score, rank }) => {
    const standing = ranking.standings.find((row) => row.organisationId === organisationId);
    const figures = {
      line,
      organisationId,
      ...(score !== undefined && { publishedScore: score }),
      ...(rank !== undefined && { publishedRank: rank }),
    };
    if (!standing) return { ...figures, match: 'not-ranked' };
    const computed = { computedScore: standing.score, computedRank: standing.rank };
    if (score === undefined) return { ...figures, ...computed, match: 'same' };
    const difference = subtract(parseDecimal(standing.score), parseDecimal(score));
    return {
      ...figures,
      ...computed,
      difference: toDecimalText(difference),
      match: matchOf(difference),
    };
  });

const matchOf = (difference: Exact): PublishedMatch => {
  const distance = max(difference, subtract(parseDecimal('0'), difference));
  if (compare(distance, parseDecimal('0')) === 0) return 'same';
  return compare(distance, ROUNDING_TOLERANCE) <= 0 ? 'rounding' : 'different';
};
