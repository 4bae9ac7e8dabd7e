import {
  carryOut,
  loadState,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type EventStore,
  type Reactor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import type { AdjustmentAccountCommand } from '../../adjustments/decider/adjustment-account.commands.ts';
import {
  adjustmentAccountDecider,
  adjustmentAccountId,
} from '../../adjustments/decider/adjustment-account.decider.ts';
import { accountOrders } from '../../adjustments/result/account-orders.ts';
import { closeNotice } from '../../adjustments/result/close-notice.ts';
import { overdueNotice } from '../../adjustments/result/overdue-notice.ts';
import { loadCycle } from '../../cycles/decider/load-cycle.ts';
import { topicDecider } from '../../topics/decider/topic.decider.ts';
import type { TopicEvent } from '../../topics/decider/topic.events.ts';
import { closedBy, mayCloseNotices, topicWorkFound } from '../result/topic-work.ts';

/** What the policy works with. */
interface DeductTopicsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

const NAME = 'deduct-when-topic-overdue';

/**
 * Tells the account of a unit of each step that costs something to be late with, so that it deducts when the days of
 * grace are over; and closes what was told when the step is done, or due on another day.
 */
export const deductWhenTopicOverdue = ({ eventStore, commands }: DeductTopicsPorts): Reactor => ({
  name: NAME,
  categories: ['topic'],
  react: async (recorded) => {
    const event = recorded as RecordedEvent<TopicEvent>;
    const metadata = reactionMetadata(event.tenantId, event, NAME);
    for (const command of await answersTo(event, metadata, eventStore)) {
      await carryOut(commands, command.metadata, ...accountOrders(command));
    }
  },
});

type Answers = readonly AdjustmentAccountCommand[];

const answersTo = async (
  event: RecordedEvent<TopicEvent>,
  metadata: CommandMetadata,
  eventStore: EventStore,
): Promise<Answers> => {
  const { tenantId, stream } = event;
  if (mayCloseNotices(event)) return closingAnswers(event, metadata, eventStore);
  const found = event.type === 'TopicOverdueNoticed' && topicWorkFound(stream.id, event.data);
  if (!found) return [];
  const loaded = await loadCycle(eventStore, tenantId, found.cycleId);
  // A cycle that was given up deducts nothing any more.
  return loaded.cycle.status === 'cancelled' ? [] : [overdueNotice(loaded, metadata, found)];
};

const closingAnswers = async (
  event: Parameters<typeof closedBy>[1] & RecordedEvent,
  metadata: CommandMetadata,
  eventStore: EventStore,
): Promise<Answers> => {
  const { tenantId, stream } = event;
  const ledger = await eventStore.ledger(tenantId);
  const { state: topic } = await loadState(ledger, topicDecider, stream.id);
  if (topic.status === 'absent' || !topic.overdue) return [];
  const { cycleId } = topic.overdue;
  const accountId = adjustmentAccountId({ cycleId, organisationId: topic.unit.organisationId });
  const { state: account } = await loadState(ledger, adjustmentAccountDecider, accountId);
  const closed = closedBy(stream.id, event, account);
  if (closed.length === 0) return [];
  const { cycle } = await loadCycle(eventStore, tenantId, cycleId);
  if (cycle.status === 'cancelled') return [];
  return closed.flatMap(([notice, closing]) => {
    // One command each: an account takes a command once.
    const commandId = `${metadata.commandId}:${notice.workId}`;
    return closeNotice(account, notice, closing, { ...metadata, commandId }) ?? [];
  });
};
