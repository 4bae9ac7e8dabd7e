import {
  carryOut,
  loadState,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type EventStore,
  type Reactor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import { followUpTaskDecider } from '../../follow-up-tasks/decider/follow-up-task.decider.ts';
import type { FollowUpTaskEvent } from '../../follow-up-tasks/decider/follow-up-task.events.ts';
import { MarkConsequenceCarriedOut } from '../decider/consequence.commands.ts';
import { consequenceDecider } from '../decider/consequence.decider.ts';
import { isInEffect } from '../decider/consequence.state.ts';

/** What the policy works with. */
interface MarkingPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

const NAME = 'mark-carried-out-when-task-done';

/** A consequence whose task is done is carried out. */
export const markCarriedOutWhenTaskDone = ({ eventStore, commands }: MarkingPorts): Reactor => ({
  name: NAME,
  categories: ['follow-up-task'],
  react: async (recorded) => {
    const event = recorded as RecordedEvent<FollowUpTaskEvent>;
    if (event.type !== 'FollowUpTaskClosed' || event.data.outcome !== 'done') return;
    const ledger = await eventStore.ledger(event.tenantId);
    const { state: task } = await loadState(ledger, followUpTaskDecider, event.stream.id);
    if (task.status === 'absent') return;
    const { consequenceId, round } = task.task;
    const { state } = await loadState(ledger, consequenceDecider, consequenceId);
    // Withdrawn meanwhile, or marked by hand: there is nothing left to mark.
    if (!isInEffect(state, round)) return;
    const last = task.records.at(-1);
    const done = {
      on: last?.on ?? event.data.on,
      note: event.data.reason ?? `${task.task.title.zh}：已办结`,
    };
    const metadata = reactionMetadata(event.tenantId, event, NAME);
    const command = new MarkConsequenceCarriedOut(metadata, { consequenceId, round, ...done });
    await carryOut(commands, metadata, orderFor(consequenceDecider, consequenceId, command));
  },
});
