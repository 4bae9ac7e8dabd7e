import {
  carryOut,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type Reactor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import type { ConsequenceEvent } from '../../consequences/decider/consequence.events.ts';
import { takenEffect, type ConsequencePorts } from '../../consequences/result/taken-effect.ts';
import {
  CancelFollowUpTask,
  RaiseFollowUpTask,
  SettleFollowUpTask,
  type FollowUpTaskAutomation,
} from '../decider/follow-up-task.commands.ts';
import { followUpTaskDecider } from '../decider/follow-up-task.decider.ts';
import { taskOf, taskOfConsequence } from '../result/task-of.ts';

/** What the policy works with. */
interface RaisingPorts extends ConsequencePorts {
  readonly commands: CommandExecutor;
}

const NAME = 'raise-task-when-consequence-decided';

/**
 * Makes a task of a consequence that takes effect and asks something of somebody; ends it when the consequence is
 * withdrawn, or was carried out as a whole.
 */
export const raiseTaskWhenConsequenceDecided = (ports: RaisingPorts): Reactor => ({
  name: NAME,
  categories: ['consequence'],
  react: async (recorded) => {
    const event = recorded as RecordedEvent<ConsequenceEvent>;
    const metadata = reactionMetadata(event.tenantId, event, NAME);
    const command = await answerTo(ports, event, metadata);
    if (!command) return;
    await carryOut(ports.commands, metadata, orderFor(followUpTaskDecider, command.data.taskId, command));
  },
});

const answerTo = async (
  ports: RaisingPorts,
  event: RecordedEvent<ConsequenceEvent>,
  metadata: CommandMetadata,
): Promise<FollowUpTaskAutomation | undefined> => {
  const { id } = event.stream;
  if (event.type === 'ConsequenceWithdrawn') {
    const { round, because } = event.data;
    const taskId = taskOfConsequence(id, round);
    return new CancelFollowUpTask(metadata, { taskId, because: because.reason });
  }
  if (event.type === 'ConsequenceCarriedOut') {
    const { round, on, note } = event.data;
    return new SettleFollowUpTask(metadata, { taskId: taskOfConsequence(id, round), on, note });
  }
  const taken = await takenEffect(ports, event);
  const task = taken && taskOf(taken);
  return task && new RaiseFollowUpTask(metadata, task);
};
