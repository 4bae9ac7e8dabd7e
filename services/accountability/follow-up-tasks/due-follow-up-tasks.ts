import { dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type CommandMetadata,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import { EscalateFollowUpTask, RemindOfFollowUpTask } from './decider/follow-up-task.commands.ts';
import { followUpTaskDecider } from './decider/follow-up-task.decider.ts';
import { dueOfTask, type DueOfTask } from './result/due-of-task.ts';

/** What due work of tasks works with. */
interface DueTasksPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Reminds of tasks whose day is near, and tells the level above of those whose day is over. */
export const dueFollowUpTasks = ({ eventStore, commands }: DueTasksPorts): DueWork => {
  const tasks = dueAggregates(followUpTaskDecider, ({ status }) => status === 'open');
  return {
    name: 'follow-up-tasks',
    run: async (tenantId, now) => {
      const on = dayOf(now);
      for (const [taskId, task] of await tasks.of(await eventStore.ledger(tenantId))) {
        const due = dueOfTask(task, on);
        if (!due || task.status === 'absent') continue;
        // One command for the task as it stands: another day that is set later is told of anew.
        const commandId = `follow-up-tasks:${taskId}:${String(task.changedBy.length)}`;
        const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
        const command = commandFor(due, metadata, { taskId, on });
        await commands.execute(metadata, orderFor(followUpTaskDecider, taskId, command));
      }
    },
  };
};

const commandFor = (
  due: DueOfTask,
  metadata: CommandMetadata,
  { taskId, on }: { readonly taskId: string; readonly on: string },
): RemindOfFollowUpTask | EscalateFollowUpTask => {
  const { dueOn } = due;
  return due.kind === 'remind'
    ? new RemindOfFollowUpTask(metadata, { taskId, dueOn, daysLeft: due.daysLeft })
    : new EscalateFollowUpTask(metadata, { taskId, dueOn, on });
};
