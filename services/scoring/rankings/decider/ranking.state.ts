import type { ProposedEvent } from '@kaoping/event-sourcing';
import { PublicationUnknown, RankingNotPublished } from './ranking.errors.ts';
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

/**
 * The publication of a revision, or the latest where none is named.
 *
 * @throws {RankingNotPublished} or {@link PublicationUnknown}.
 */
export const requirePublication = (
  { publications }: Pick<Ranking, 'publications'>,
  revision?: number,
): KeptPublication => {
  const latest = publications.at(-1);
  if (!latest) throw new RankingNotPublished();
  const found = revision === undefined ? latest : publications.find((kept) => kept.revision === revision);
  if (!found) throw new PublicationUnknown(revision ?? latest.revision, latest.revision);
  return found;
};
