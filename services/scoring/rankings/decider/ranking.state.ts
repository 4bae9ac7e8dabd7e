import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { Publication, RankingEvent } from './ranking.events.ts';

/** A publication with where it came from. */
export interface KeptPublication extends Publication {
  readonly eventId: string;
  readonly actorId: string;
  /** The command that made it, so that its repetition is recognised. */
  readonly commandId: string;
}

/** What is so about a ranking: everything that was ever published of it, in order. */
export interface Ranking {
  readonly status: 'unpublished' | 'published';
  readonly publications: readonly KeptPublication[];
}

/** Before anything happened. */
export const initialRanking: Ranking = { status: 'unpublished', publications: [] };

/** Folds one event into the ranking. */
export const evolveRanking = (state: Ranking, event: ProposedEvent<RankingEvent>): Ranking => {
  switch (event.type) {
    case 'RankingPublished':
    case 'RankingRevised': {
      const { id: eventId, actorId, causationId: commandId } = event;
      const kept = { ...event.data, eventId, actorId, commandId };
      return { status: 'published', publications: [...state.publications, kept] };
    }
  }
};
