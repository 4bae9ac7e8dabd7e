import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type {
  AssessmentPublicationEvent,
  ResultPublished,
  ResultRevised,
} from '../decider/assessment-publication.events.ts';
import {
  periodKey,
  PUBLISHED_TABLES,
  type PublishedPlacesRow,
  type PublishedRankingRow,
  type PublishedRevision,
  type PublishedUnitRow,
} from './published-result-list.rows.ts';

/** Lists what was published, by period, peer group, scheme and organisation. */
export const publishedResultListProjection: Projection = {
  name: 'published-results',
  version: 1,
  categories: ['assessment-publication'],
  tables: Object.values(PUBLISHED_TABLES),
  // A ranking of 5,000 organisations is as many rows.
  batchLimit: 50,
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<AssessmentPublicationEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<AssessmentPublicationEvent>, rows: Rows): Promise<void> => {
  switch (event.type) {
    case 'OrganisationExempted':
    case 'ResultPublicised':
    case 'ResultApproved':
      return;
    case 'ResultPublished':
    case 'ResultRevised':
      return addRevision(event, rows);
    case 'ResultRecalled': {
      const row = await rows.get<PublishedRankingRow>(PUBLISHED_TABLES.rankings, event.stream.id);
      if (row) putRanking(rows, recalled(row, event.data));
    }
  }
};

const addRevision = async (
  { stream, position, data }: RecordedEvent<ResultPublished | ResultRevised>,
  rows: Rows,
): Promise<void> => {
  const { id: rankingId } = stream;
  const { revision, publishedAt, resultDigest, reason, title, result } = data;
  const before = await rows.get<PublishedRankingRow>(PUBLISHED_TABLES.rankings, rankingId);
  const organisationCount = result.standings.length;
  const added = { revision, position, publishedAt, resultDigest, reason, organisationCount };
  putRanking(rows, {
    ...{ rankingId, cycleId: result.cycleId, peerGroup: result.peerGroup, title, period: result.period },
    schemeId: result.scheme.schemeId,
    revisions: before ? [...before.revisions, added] : [added],
  });
  const places = result.standings.map(({ organisation, ancestorIds }) => ({
    organisationId: organisation,
    ancestorIds,
  }));
  rows.put(PUBLISHED_TABLES.places, rankingId, { places } satisfies PublishedPlacesRow);
  for (const { organisationId } of places) {
    const unit: PublishedUnitRow = { rankingId };
    rows.put(PUBLISHED_TABLES.units, `${organisationId}|${rankingId}`, unit, {
      organisation: organisationId,
    });
  }
};

const recalled = (
  row: PublishedRankingRow,
  { revision, recalledAt }: { readonly revision: number; readonly recalledAt: string },
): PublishedRankingRow => {
  const [first, ...others] = row.revisions;
  const marked = (each: PublishedRevision): PublishedRevision =>
    each.revision === revision ? { ...each, recalledAt } : each;
  return { ...row, revisions: [marked(first), ...others.map(marked)] };
};

const putRanking = (rows: Rows, row: PublishedRankingRow): void => {
  rows.put(PUBLISHED_TABLES.rankings, row.rankingId, row, {
    period: periodKey(row.period),
    peerGroup: row.peerGroup.key,
    scheme: row.schemeId,
  });
};
