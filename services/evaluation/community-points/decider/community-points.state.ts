import type { ProposedEvent } from '@kaoping/event-sourcing';
import type {
  CommunityPointsAwarded,
  CommunityPointsEvent,
  PointsCommunity,
  PointsEntry,
} from './community-points.events.ts';

/** The points of one community in one year; plain JSON, so that it can be a snapshot. */
export interface CommunityPoints {
  readonly community?: PointsCommunity;
  readonly awards: readonly CommunityPointsAwarded['data'][];
  readonly counted?: { readonly cycleId: string; readonly entries: readonly PointsEntry[] };
  /** The commands that were carried out. */
  readonly doneBy: readonly string[];
}

/** Before anything happened. */
export const initialCommunityPoints: CommunityPoints = { awards: [], doneBy: [] };

/** Folds one event into the points. */
export const evolveCommunityPoints = (
  points: CommunityPoints,
  event: ProposedEvent<CommunityPointsEvent>,
): CommunityPoints => {
  const state = { ...points, doneBy: [...points.doneBy, event.causationId] };
  switch (event.type) {
    case 'CommunityPointsAwarded':
      return { ...state, community: event.data.community, awards: [...state.awards, event.data] };
    case 'CommunityPointsWithdrawn': {
      const awards = state.awards.filter(({ awardId }) => awardId !== event.data.awardId);
      return { ...state, awards };
    }
    case 'CommunityPointsCounted': {
      const { cycleId, entries } = event.data;
      return { ...state, counted: { cycleId, entries } };
    }
  }
};
