import {
  compare,
  max,
  parseDecimal,
  subtract,
  toDecimalText,
  type Exact,
  type Standing,
} from '@kaoping/scoring-engine';
import type { PublishedFigures } from '../read-cells.ts';

/**
 * How what was computed stands to what was published: `different` where the score is further off than rounding
 * goes, and also where only the rank is another.
 */
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
  /** Whether the published rank is the computed one; left out where either is missing. */
  readonly isSameRank?: boolean;
}

const ZERO = parseDecimal('0');

/** Published tables round in many ways: so far apart is still rounding, and beyond it a real difference. */
const ROUNDING_TOLERANCE = parseDecimal('0.01');

/** Puts what was computed beside what was published; nothing is overwritten on either side. */
export const comparePublished = (
  published: readonly PublishedFigures[],
  ranking: { readonly standings: readonly Standing[] },
): readonly PublishedDifference[] => {
  const standings = new Map(ranking.standings.map((row) => [row.organisationId, row]));
  return published.map(({ line, organisationId, score, rank }) => {
    const figures = {
      line,
      organisationId,
      ...(score !== undefined && { publishedScore: score }),
      ...(rank !== undefined && { publishedRank: rank }),
    };
    const standing = standings.get(organisationId);
    return standing
      ? { ...figures, ...verdictOf({ score, rank }, standing) }
      : { ...figures, match: 'not-ranked' };
  });
};

const verdictOf = (
  { score, rank }: { readonly score: string | undefined; readonly rank: string | undefined },
  computed: Standing,
): Omit<PublishedDifference, 'line' | 'organisationId'> => {
  const difference = score === undefined ? ZERO : subtract(parseDecimal(computed.score), parseDecimal(score));
  const isSameRank = rank === undefined || compare(parseDecimal(computed.rank), parseDecimal(rank)) === 0;
  return {
    computedScore: computed.score,
    computedRank: computed.rank,
    ...(score !== undefined && { difference: toDecimalText(difference) }),
    ...(rank !== undefined && { isSameRank }),
    match: isSameRank ? matchOf(difference) : 'different',
  };
};

const matchOf = (difference: Exact): PublishedMatch => {
  const distance = max(difference, subtract(ZERO, difference));
  if (compare(distance, ZERO) === 0) return 'same';
  return compare(distance, ROUNDING_TOLERANCE) <= 0 ? 'rounding' : 'different';
};
