import type { RecordedEvent, TenantId } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import type { Period, PeriodKind } from '@kaoping/scoring-engine';
import type {
  AssessmentPublication,
  AssessmentPublicationEvent,
  PublishedResult,
  PublishedStanding,
  ResultPublished,
  ResultRecalled,
  ResultRevised,
} from '../decider/assessment-publication.events.ts';
import { recordedHistory } from '@kaoping/testing';

const PUBLISHED_AT = '2017-05-03T08:00:00.000Z';

/** A branch of 长平公司 with what it came to. */
export const branch = (
  organisation: string,
  rank: string,
  extra: Partial<PublishedStanding> = {},
): PublishedStanding => ({
  organisation,
  name: `${organisation}支部`,
  ancestorIds: ['changping'],
  peerGroup: 'branches',
  rank,
  score: `${String(100 - parseInt(rank, 10))}.00`,
  pay: {},
  flags: [],
  consequences: [],
  ...extra,
});

/** A quarter's ranking of branches, with only what a test cares about spelled out. */
export const resultOf = (
  cycleId: string,
  standings: readonly PublishedStanding[],
  extra: Partial<PublishedResult> = {},
): PublishedResult => ({
  cycleId,
  period: periodOf('quarter', cycleId.slice(0, 7)),
  scheme: { schemeId: 'changping-branches-quarter', version: 1, digest: 'd'.repeat(64) },
  peerGroup: { key: 'branches', title: { zh: '党支部', en: 'Branches' } },
  engineVersion: '1',
  standings,
  leftOut: [],
  ...extra,
});

export const periodOf = (kind: PeriodKind, label: string): Period => ({ kind, label });

const publicationOf = (
  result: PublishedResult,
  extra: Partial<AssessmentPublication> = {},
): AssessmentPublication => ({
  revision: 1,
  title: { zh: `${result.period.label} 党支部考核`, en: `Branches, ${result.period.label}` },
  ledgerPosition: 1,
  result,
  resultDigest: digestOf(result),
  reason: '季度通报',
  publishedAt: PUBLISHED_AT,
  ...extra,
});

export const published = (
  result: PublishedResult,
  extra: Partial<AssessmentPublication> = {},
): ResultPublished => ({ type: 'ResultPublished', data: publicationOf(result, extra) });

export const revised = (
  result: PublishedResult,
  extra: Partial<ResultRevised['data']> = {},
): ResultRevised => ({
  type: 'ResultRevised',
  data: { ...publicationOf(result, { revision: 2, reason: '申诉成立', ...extra }), changes: [], ...extra },
});

export const recalled = (revision = 1): ResultRecalled => ({
  type: 'ResultRecalled',
  data: { revision, reason: '数据有误', recalledAt: PUBLISHED_AT },
});

/** Events of publications in the order given, each in the stream of its ranking. */
export const publications = (
  tenantId: TenantId,
  ...events: readonly (readonly [rankingId: string, event: AssessmentPublicationEvent])[]
): readonly RecordedEvent[] =>
  events.reduce(
    (history, [id, event]) => history.in('assessment-publication', id, event),
    recordedHistory(tenantId),
  ).events;
