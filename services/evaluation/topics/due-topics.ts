import { dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type CommandMetadata,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import { DeclareTopicOverdue, NoticeTopicOverdue } from './decider/topic.commands.ts';
import { topicDecider } from './decider/topic.decider.ts';
import { overdueWork } from './result/overdue-work.ts';

/** What due work of topics works with. */
export interface DueTopicsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Tells units of steps that are nearly due, and states which were not done in time although told of. */
export const dueTopics = ({ eventStore, commands }: DueTopicsPorts): DueWork => {
  const topics = dueAggregates(topicDecider, ({ status }) => status === 'under-way');
  return {
    name: 'topics-overdue',
    run: async (tenantId, now) => {
      const on = dayOf(now);
      for (const [topicId, topic] of await topics.of(await eventStore.ledger(tenantId))) {
        if (topic.status === 'absent') continue;
        for (const { kind, milestone } of overdueWork(topic, on)) {
          const { milestoneId, dueOn } = milestone;
          // The same step with the same day is told of once: what is ordered again is the same command.
          const commandId = `topics-overdue:${kind}:${topicId}:${milestoneId}:${dueOn}`;
          const metadata: CommandMetadata = {
            tenantId,
            commandId,
            now,
            actorId: 'clock',
            correlationId: commandId,
          };
          const data = { topicId, milestoneId, on };
          const command =
            kind === 'notice'
              ? new NoticeTopicOverdue(metadata, data)
              : new DeclareTopicOverdue(metadata, data);
          await commands.execute(metadata, orderFor(topicDecider, topicId, command));
        }
      }
    },
  };
};
