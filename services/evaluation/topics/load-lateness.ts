import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import type { TopicLatenessInput } from '../generated/graphql.ts';
import { loadUncancelledCycle } from '../uncancelled-cycle.ts';
import type { TopicLateness } from './decider/topic.events.ts';
import { topicLatenessOf } from './result/topic-lateness.ts';

/** What being late costs a unit, looked up in the cycle that the wish names; nothing where nobody wishes it. */
export const loadLateness = async (
  eventStore: EventStore,
  tenantId: TenantId,
  organisationId: string,
  wish: TopicLatenessInput | null | undefined,
): Promise<{ readonly overdue?: TopicLateness }> => {
  if (wish == null) return {};
  const loaded = await loadUncancelledCycle(eventStore, tenantId, wish.cycleId);
  return { overdue: topicLatenessOf(loaded, organisationId, wish) };
};
