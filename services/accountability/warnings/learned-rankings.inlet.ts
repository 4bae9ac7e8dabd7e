import {
  isOf,
  rankingPublished,
  rankingRecalled,
  typeOf,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { carryOut, orderFor, reactionMetadata, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { learnedRankingDecider, learnedRankingId, LearnRanking } from './decider/learned-ranking.decider.ts';
import type { LearnedRankingEvent } from './decider/learned-ranking.events.ts';

const NAME = 'warnings-rankings';

/** Keeps what scoring published and took back, as far as warnings rest on it. */
export const learnedRankingsInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(rankingPublished), typeOf(rankingRecalled)],
  receive: async (event) => {
    const learned = learnedOf(event);
    if (!learned) return;
    const { id, correlationid: correlationId, time: recordedAt } = event;
    const metadata = reactionMetadata(event.tenantid, { id, correlationId, recordedAt }, NAME);
    const command = new LearnRanking(metadata, learned.event);
    await carryOut(commands, metadata, orderFor(learnedRankingDecider, learned.id, command));
  },
});

interface Learned {
  readonly id: string;
  readonly event: LearnedRankingEvent;
}

const learnedOf = (event: IntegrationEvent): Learned | undefined => {
  if (isOf(rankingPublished, event)) return publishedOf(event.data);
  if (!isOf(rankingRecalled, event)) return undefined;
  const { cycleId, peerGroup, ...data } = event.data;
  return { id: learnedRankingId(cycleId, peerGroup), event: { type: 'RankingRecallLearned', data } };
};

const publishedOf = (data: DataOf<typeof rankingPublished>): Learned => {
  const { cycleId, title, period, scheme, peerGroup, revision, publishedAt } = data;
  const standings = data.standings.map(({ organisationId, name, ancestorIds, rank, score, grade }) => ({
    ...{ organisationId, name, ancestorIds, rank, score },
    ...(grade && { grade }),
  }));
  const about = { cycleId, title, period, schemeId: scheme.schemeId, peerGroup, revision, publishedAt };
  return {
    id: learnedRankingId(cycleId, peerGroup.key),
    event: { type: 'PublishedRankingLearned', data: { ...about, standings } },
  };
};
