import { compare, type Exact } from '../exact/exact.ts';
import { parseExactText } from '../exact/parse-exact-text.ts';
import type { PastResult, PastStanding } from '../plan/group-input.ts';
import { parsePeriod, type PeriodSpan } from './period-span.ts';

/** One row of a result with its place among its peers of then: what a test of a period looks at. */
export interface PlacedRow {
  readonly rank?: Exact;
  /** How many of its peers have a rank that is worse. */
  readonly worse: number;
  /** How many of its peers have a rank, itself included. */
  readonly ranked: number;
  readonly score?: Exact;
  readonly grade?: string;
  readonly facts: ReadonlySet<string>;
}

/** An organisation's row of an earlier result. */
export interface PastRow extends PlacedRow {
  readonly resultId: string;
  readonly span: PeriodSpan;
  readonly standing: PastStanding;
}

/** An earlier result, read once. */
interface PlacedPast {
  readonly span: PeriodSpan;
  readonly rows: ReadonlyMap<string, PastRow>;
}

const read = (text: string | undefined): Exact | undefined =>
  text === undefined ? undefined : parseExactText(text);

const placeRow = (
  result: PastResult,
  span: PeriodSpan,
  standing: PastStanding,
  ranks: readonly Exact[],
): PastRow => {
  const rank = read(standing.rank);
  const score = read(standing.score);
  return {
    resultId: result.id,
    span,
    standing,
    ...(rank === undefined ? {} : { rank }),
    ...(score === undefined ? {} : { score }),
    ...(standing.grade === undefined ? {} : { grade: standing.grade }),
    worse: rank === undefined ? 0 : ranks.filter((other) => compare(other, rank) > 0).length,
    ranked: ranks.length,
    facts: new Set(standing.facts),
  };
};

const place = (result: PastResult): PlacedPast | undefined => {
  const span = parsePeriod(result.period);
  if (span === undefined) return undefined;
  const ranks = result.standings.flatMap(({ rank }) => (rank === undefined ? [] : [parseExactText(rank)]));
  const rows = result.standings.map(
    (standing) => [standing.organisation, placeRow(result, span, standing, ranks)] as const,
  );
  return { span, rows: new Map(rows) };
};

/** Results are immutable, so what was read of one stays true for as long as the object lives. */
const placed = new WeakMap<PastResult, PlacedPast>();

/** Reads an earlier result once for each object; undefined where its period cannot be read. */
export const placePast = (result: PastResult): PlacedPast | undefined => {
  const known = placed.get(result);
  if (known !== undefined) return known;
  const fresh = place(result);
  if (fresh !== undefined) placed.set(result, fresh);
  return fresh;
};
