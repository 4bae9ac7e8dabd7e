import type { PlanResult, PlanStanding } from '@kaoping/scoring-engine';
import {
  compare,
  max,
  parseDecimal,
  parseExactText,
  subtract,
  toExactText,
  type Exact,
} from '@kaoping/scoring-engine';
import type { StandingRow } from './read-standings.ts';

/**
 * How a published row stands to the computed one. `rounding`: only the score differs, by at most 0.01, as tables
 * differ that round each part or cut digits off.
 */
export type Verdict = 'same' | 'rounding' | 'different' | 'not-computed' | 'not-published';

/** One figure that was published otherwise than it is computed. */
export interface FigureDifference {
  /** `score`, `rank`, `grade`, or the name of a figure. */
  readonly figure: string;
  readonly computed: string;
  readonly published: string;
  /** Computed less published, for numbers. */
  readonly by?: string;
  readonly isRounding: boolean;
}

/** A published row beside the computed one. */
export interface PublishedComparison {
  readonly organisation: string;
  readonly peerGroup: string;
  /** Line of the published row, where there is one. */
  readonly line?: number;
  readonly verdict: Verdict;
  readonly differences: readonly FigureDifference[];
}

/** Published tables round or cut in their own ways; up to so much is taken for that. */
const ROUNDING_LIMIT = parseDecimal('0.01');
const ZERO = parseDecimal('0');

/**
 * Compares a published table with what was computed: score, rank, grade and named figures, as far as the table
 * has them. Published figures are never overwritten.
 *
 * With `isPartial` the published table shows only a part of a larger group: its ranks are compared by the order in
 * which they put the rows, so 3rd, 6th and 12th of twenty-five agree with 1, 2 and 3.
 *
 * @example A score of 72.88 computed and 72.87 published is `rounding`, by 0.01; 72.86 published is `different`.
 */
export const comparePublished = (
  { standings, leftOut }: PlanResult,
  published: readonly StandingRow[],
  { isPartial = false }: { readonly isPartial?: boolean } = {},
): readonly PublishedComparison[] => {
  const rows = isPartial ? rankedAmongThemselves(published) : published;
  const byOrganisation = new Map(standings.map((standing) => [standing.organisation, standing]));
  const named = new Set(rows.map(({ organisation }) => organisation));
  const groups = new Map(leftOut.map(({ organisation, peerGroup }) => [organisation, peerGroup]));
  return [
    ...rows.map((row) => compareRow(row, byOrganisation.get(row.organisation), groups.get(row.organisation))),
    ...standings
      .filter(({ organisation }) => !named.has(organisation))
      .map(({ organisation, peerGroup }) => ({
        organisation,
        peerGroup,
        verdict: 'not-published' as const,
        differences: [],
      })),
  ];
};

/** Ranks of the rows as if there were no others, ties kept. */
const rankedAmongThemselves = (rows: readonly StandingRow[]): readonly StandingRow[] =>
  rows.map((row) => {
    const { rank, peerGroup } = row;
    if (rank === undefined) return row;
    const place = parseDecimal(rank);
    const ahead = rows.filter(
      (other) =>
        other.peerGroup === peerGroup &&
        other.rank !== undefined &&
        compare(parseDecimal(other.rank), place) < 0,
    );
    return { ...row, rank: String(ahead.length + 1) };
  });

const compareRow = (
  row: StandingRow,
  standing: PlanStanding | undefined,
  group: string | undefined,
): PublishedComparison => {
  const { organisation, line } = row;
  if (standing === undefined) {
    return {
      organisation,
      peerGroup: group ?? row.peerGroup ?? '',
      line,
      verdict: 'not-computed',
      differences: [],
    };
  }
  const differences = [
    ...compareNumber('score', standing.score, row.score, ROUNDING_LIMIT),
    ...compareNumber('rank', standing.rank, row.rank, ZERO),
    ...compareKey('grade', standing.grade, row.grade),
    ...Object.entries(standing.pay).flatMap(([name, value]) =>
      compareNumber(
        name,
        value,
        Object.hasOwn(row.figures, name) ? row.figures[name] : undefined,
        ROUNDING_LIMIT,
      ),
    ),
  ];
  return { organisation, peerGroup: standing.peerGroup, line, verdict: verdictOf(differences), differences };
};

const verdictOf = (differences: readonly FigureDifference[]): Verdict => {
  if (differences.length === 0) return 'same';
  return differences.every(({ isRounding }) => isRounding) ? 'rounding' : 'different';
};

const compareNumber = (
  figure: string,
  computed: string,
  published: string | undefined,
  limit: Exact,
): readonly FigureDifference[] => {
  if (published === undefined) return [];
  const by = subtract(parseExactText(computed), parseDecimal(published));
  if (compare(by, ZERO) === 0) return [];
  const size = max(by, subtract(ZERO, by));
  return [{ figure, computed, published, by: toExactText(by), isRounding: compare(size, limit) <= 0 }];
};

const compareKey = (
  figure: string,
  computed: string | undefined,
  published: string | undefined,
): readonly FigureDifference[] =>
  published === undefined || published === computed
    ? []
    : [{ figure, computed: computed ?? '', published, isRounding: false }];
