import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import { add, parseDecimal, toDecimalText } from '@kaoping/scoring-engine';
import type { CommunityPointsEvent } from '../decider/community-points.events.ts';
import { COMMUNITY_POINTS_TABLE, type CommunityPointsRow } from './community-points.row.ts';

/** Keeps the points of each community, year by year. */
export const communityPointsListProjection: Projection = {
  name: 'community-points-list',
  version: 1,
  categories: ['community-points'],
  tables: [COMMUNITY_POINTS_TABLE],
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<CommunityPointsEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<CommunityPointsEvent>, rows: Rows): Promise<void> => {
  const pointsId = event.stream.id;
  const row = await rows.get<CommunityPointsRow>(COMMUNITY_POINTS_TABLE, pointsId);
  const next = changed(row, event);
  if (!next) return;
  const total = toDecimalText(
    next.awards.map(({ points }) => parseDecimal(points)).reduce(add, parseDecimal('0')),
  );
  rows.put(COMMUNITY_POINTS_TABLE, pointsId, { ...next, total }, { year: next.year });
};

const changed = (
  row: CommunityPointsRow | undefined,
  event: RecordedEvent<CommunityPointsEvent>,
): CommunityPointsRow | undefined => {
  if (event.type === 'CommunityPointsAwarded') {
    const { community, year } = event.data;
    const awards = [...(row?.awards ?? []), event.data];
    return { ...row, pointsId: event.stream.id, year, community, awards, total: '0' };
  }
  if (!row) return undefined;
  if (event.type === 'CommunityPointsCounted') return { ...row, countedIn: event.data.cycleId };
  const { awardId } = event.data;
  return { ...row, awards: row.awards.filter((award) => award.awardId !== awardId) };
};
