import type { PastResult, PastStanding, Period, PlanResult } from '@kaoping/scoring-engine';
import type { TableProblem } from '../table-problem.ts';
import type { StandingRow } from './read-standings.ts';

/** What rows of earlier results are put together by. */
export interface PastShape {
  readonly file: string;
  /** Reads a period's label; undefined where it is none. */
  readonly periodOf: (label: string) => Period | undefined;
  /** Keys of the scheme's peer groups; where it has one, rows need not name it. */
  readonly peerGroups: readonly string[];
}

/** Earlier results, and the rows that cannot be placed. */
export interface PastReading {
  readonly results: readonly PastResult[];
  readonly problems: readonly TableProblem[];
}

/**
 * Rows of earlier results as whole results, one for each period and peer group, so that "last" and "bottom" can
 * be told. A row whose period or group nobody can tell is refused with its line.
 */
export const pastResults = (rows: readonly StandingRow[], shape: PastShape): PastReading => {
  const results = new Map<string, { period: Period; peerGroup: string; standings: PastStanding[] }>();
  const problems: TableProblem[] = [];
  for (const row of rows) {
    const period = shape.periodOf(row.period ?? '');
    const peerGroup = groupOf(row, shape.peerGroups);
    if (period === undefined) problems.push(noPeriod(row, shape));
    if (peerGroup === undefined) problems.push(noGroup(row, shape));
    if (period === undefined || peerGroup === undefined) continue;
    const id = `${period.label} ${peerGroup}`;
    const result = results.get(id) ?? { period, peerGroup, standings: [] };
    results.set(id, result);
    result.standings.push(pastStanding(row));
  }
  return { results: [...results].map(([id, result]) => ({ id, ...result })), problems };
};

const groupOf = ({ peerGroup }: StandingRow, [only, ...others]: readonly string[]): string | undefined =>
  peerGroup ?? (others.length === 0 ? only : undefined);

const noPeriod = ({ line, period = '' }: StandingRow, { file }: PastShape): TableProblem => ({
  code: 'TABLE.MALFORMED_PERIOD',
  file,
  line,
  text: period,
  sentence: {
    en: `"${period}" is no period: write 2017 for a year, 2017-Q2 for a quarter, 2017-04 for a month.`,
    zh: `“${period}”不是周期：年写 2017，季写 2017-Q2，月写 2017-04。`,
  },
});

const noGroup = ({ line }: StandingRow, { file, peerGroups }: PastShape): TableProblem => ({
  code: 'TABLE.UNKNOWN_GROUP',
  file,
  line,
  sentence: {
    en: `The row does not say which peer group it was in: ${peerGroups.join(', ')}.`,
    zh: `该行没有写明属于哪个同类单位：${peerGroups.join('、')}。`,
  },
});

const pastStanding = ({ organisation, rank, score, grade, facts, figures }: StandingRow): PastStanding => ({
  organisation,
  ...(rank === undefined ? {} : { rank }),
  ...(score === undefined ? {} : { score }),
  ...(grade === undefined ? {} : { grade }),
  facts,
  figures,
});

/**
 * A computed result as earlier ones, one for each peer group, for the periods after it.
 *
 * `figuresOf` gives the named figures of an organisation that later periods look back at, besides score, rank and pay.
 */
export const asPastResults = (
  { standings }: PlanResult,
  period: Period,
  figuresOf: (organisation: string) => Readonly<Record<string, string>>,
): readonly PastResult[] => {
  const groups = new Map<string, PastStanding[]>();
  for (const { organisation, peerGroup, rank, score, grade, flags, pay } of standings) {
    const past = groups.get(peerGroup) ?? [];
    groups.set(peerGroup, past);
    past.push({
      organisation,
      rank,
      score,
      ...(grade === undefined ? {} : { grade }),
      facts: flags,
      figures: { ...figuresOf(organisation), ...pay },
    });
  }
  return [...groups].map(([peerGroup, past]) => ({
    id: `${period.label} ${peerGroup}`,
    period,
    peerGroup,
    standings: past,
  }));
};
