import type { Decider } from '@kaoping/event-sourcing';
import type {
  PublishableRanking,
  PublishRanking,
  RankingCommand,
  ReviseRanking,
} from './ranking.commands.ts';
import {
  PublicationReasonBlank,
  RankingAlreadyPublished,
  RankingBlocked,
  RankingIncomplete,
  RankingNotPublished,
  RankingRevisedMeanwhile,
  RankingUnchanged,
  ScorecardsNotSealed,
} from './ranking.errors.ts';
import type { Publication, RankingEvent } from './ranking.events.ts';
import { evolveRanking, initialRanking, type Ranking } from './ranking.state.ts';

/** The stream id of a peer group's ranking in a cycle, e.g. `2017-04-towns:towns`. */
export const rankingId = (cycleId: string, peerGroupId: string): string => `${cycleId}:${peerGroupId}`;

/** Publishing the same result again is a retry: it decides nothing, nor does the very same command. */
const publish = (command: PublishRanking, state: Ranking): readonly RankingEvent[] => {
  const latest = state.publications.at(-1);
  if (latest) {
    if (isRepeated(state, command)) return [];
    if (latest.resultDigest === command.data.outcome?.digest) return [];
    throw new RankingAlreadyPublished(latest.revision);
  }
  return [{ type: 'RankingPublished', data: publicationOf(command, 1) }];
};

/**
 * A revision must say something new; the very same command again decides nothing, whatever was published after
 * it. One that was computed before the latest publication would put an older result above a newer one.
 */
const revise = (command: ReviseRanking, state: Ranking): readonly RankingEvent[] => {
  const latest = state.publications.at(-1);
  if (!latest) throw new RankingNotPublished();
  if (isRepeated(state, command)) return [];
  if (command.data.computed.ledgerPosition < latest.ledgerPosition) {
    throw new RankingRevisedMeanwhile(latest.revision);
  }
  const publication = publicationOf(command, latest.revision + 1);
  if (latest.resultDigest === publication.resultDigest) throw new RankingUnchanged(latest.revision);
  return [{ type: 'RankingRevised', data: publication }];
};

/** The rules of a ranking's publication; its stream id comes from {@link rankingId}. */
export const rankingDecider: Decider<Ranking, RankingCommand, RankingEvent> = {
  category: 'ranking',
  initialState: initialRanking,
  stateVersion: 1,
  evolve: evolveRanking,
  decide: (command, state) => {
    switch (command.type) {
      case 'PublishRanking':
        return publish(command, state);
      case 'ReviseRanking':
        return revise(command, state);
    }
  },
};

const isRepeated = ({ publications }: Ranking, { metadata }: RankingCommand): boolean =>
  publications.some(({ commandId }) => commandId === metadata.commandId);

const publicationOf = ({ data, metadata }: RankingCommand, revision: number): Publication => {
  const reason = data.reason.trim();
  if (reason === '') throw new PublicationReasonBlank();
  const { result, digest } = requirePublishable(data);
  return {
    revision,
    ledgerPosition: data.computed.ledgerPosition,
    result,
    resultDigest: digest,
    reason,
    publishedAt: metadata.now,
  };
};

const requirePublishable = ({
  computed: { ranking, names, unsealed },
  outcome,
}: PublishableRanking): NonNullable<PublishableRanking['outcome']> => {
  const nameOf = (id: string): string => names[id] ?? id;
  if (ranking.status === 'blocked') throw new RankingBlocked(ranking.sentence);
  if (ranking.leftOut.length > 0 || !outcome) {
    throw new RankingIncomplete(ranking.leftOut.map(({ organisationId }) => nameOf(organisationId)));
  }
  if (unsealed.length > 0) throw new ScorecardsNotSealed(unsealed.map(nameOf));
  return outcome;
};
