import { dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type CommandMetadata,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import {
  DeclareRectificationOverdue,
  EscalateRectification,
  RemindOfRectification,
  type RectificationCommand,
} from './decider/rectification.commands.ts';
import { rectificationDecider } from './decider/rectification.decider.ts';
import { dueOfRectification, type RectificationDue } from './result/due-of-rectification.ts';

/** What due work of rectifications works with. */
interface DueRectificationsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Reminds of rectifications that are nearly due, marks those that are overdue and tells the level above. */
export const dueRectifications = ({ eventStore, commands }: DueRectificationsPorts): DueWork => {
  const open = dueAggregates(rectificationDecider, ({ status }) => status === 'open');
  return {
    name: 'rectifications-due',
    run: async (tenantId, now) => {
      const on = dayOf(now);
      for (const [rectificationId, state] of await open.of(await eventStore.ledger(tenantId))) {
        if (state.status === 'absent') continue;
        for (const due of dueOfRectification(state, on)) {
          // Once each for one day: what is ordered again is the same command.
          const commandId = `rectifications-due:${due.kind}:${rectificationId}:${state.dueOn}:${due.mark}`;
          const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
          const command = commandOf(metadata, rectificationId, due);
          await commands.execute(metadata, orderFor(rectificationDecider, rectificationId, command));
        }
      }
    },
  };
};

const commandOf = (
  metadata: CommandMetadata,
  rectificationId: string,
  due: RectificationDue,
): RectificationCommand => {
  switch (due.kind) {
    case 'reminder':
      return new RemindOfRectification(metadata, { rectificationId, daysLeft: due.daysLeft });
    case 'overdue':
      return new DeclareRectificationOverdue(metadata, { rectificationId });
    case 'escalation':
      return new EscalateRectification(metadata, { rectificationId });
  }
};
