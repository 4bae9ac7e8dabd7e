import type { LearnedStanding, PublishedRankingLearned } from '../warnings/decider/learned-ranking.events.ts';

/** One row: the organisation, its rank, score and the key of its grade. */
export type Row = readonly [organisationId: string, rank: string, score: string, grade?: string];

const standing = ([organisationId, rank, score, grade]: Row): LearnedStanding => ({
  ...{ organisationId, name: organisationId, ancestorIds: ['root'], rank, score },
  ...(grade !== undefined && { grade: { key: grade, title: { zh: grade, en: grade } } }),
});

/** The ranking of branches in a quarter, published on the 20th of the month after it. */
export const quarterLearned = (
  label: string,
  rows: readonly Row[],
  revision = 1,
): PublishedRankingLearned => ({
  type: 'PublishedRankingLearned',
  data: {
    cycleId: label,
    title: { zh: `${label} 党支部考核`, en: `Branches ${label}` },
    period: { kind: 'quarter', label },
    schemeId: 'changping-branches-quarter',
    peerGroup: { key: 'branches', title: { zh: '生产支部', en: 'Branches' } },
    revision,
    publishedAt: PUBLISHED[label] ?? '2026-01-20T01:00:00.000Z',
    standings: rows.map(standing),
  },
});

const PUBLISHED: Readonly<Record<string, string>> = {
  '2025-Q3': '2025-10-20T01:00:00.000Z',
  '2025-Q4': '2026-01-20T01:00:00.000Z',
  '2026-Q1': '2026-04-20T01:00:00.000Z',
  '2026-Q2': '2026-07-20T01:00:00.000Z',
};
