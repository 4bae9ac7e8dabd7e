import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type {
  LearnedRankingEvent,
  PublishedRankingLearned,
  RankingRecallLearned,
} from './learned-ranking.events.ts';

/** Takes in what scoring told of a ranking. */
export class LearnRanking {
  constructor(
    readonly metadata: CommandMetadata,
    readonly event: PublishedRankingLearned | RankingRecallLearned,
  ) {}
}

/** Which publication of a ranking is the latest, and which recall. */
export interface LearnedRanking {
  readonly revision: number;
  readonly recalled: number;
}

const evolve = (state: LearnedRanking, event: ProposedEvent<LearnedRankingEvent>): LearnedRanking => {
  switch (event.type) {
    case 'PublishedRankingLearned':
      return { ...state, revision: event.data.revision };
    case 'RankingRecallLearned':
      return { ...state, recalled: event.data.revision };
  }
};

/** What is older than what is known changes nothing, whenever it comes. */
const decide = ({ event }: LearnRanking, state: LearnedRanking): readonly LearnedRankingEvent[] => {
  const known = event.type === 'PublishedRankingLearned' ? state.revision : state.recalled;
  return event.data.revision > known ? [event] : [];
};

/** The stream id of a ranking. */
export const learnedRankingId = (cycleId: string, peerGroup: string): string => `${cycleId}:${peerGroup}`;

/** The rules of what is learned of rankings; the stream id comes from {@link learnedRankingId}. */
export const learnedRankingDecider: Decider<LearnedRanking, LearnRanking, LearnedRankingEvent> = {
  category: 'learned-ranking',
  initialState: { revision: 0, recalled: 0 },
  stateVersion: 1,
  evolve,
  decide,
};
