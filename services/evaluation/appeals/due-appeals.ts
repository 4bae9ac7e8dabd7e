import { dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import { TendAppeals } from './decider/appeal-docket.commands.ts';
import { appealDocketDecider } from './decider/appeal-docket.decider.ts';
import { isOpen } from './decider/appeal-docket.state.ts';
import { dueDeadlines } from './result/due-deadlines.ts';

/** What due work of appeals works with. */
interface DueAppealsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Reminds of replies and decisions that are due, and tells of those that are overdue: each once. */
export const dueAppeals = ({ eventStore, commands }: DueAppealsPorts): DueWork => {
  const dockets = dueAggregates(appealDocketDecider, ({ appeals }) => Object.values(appeals).some(isOpen));
  return {
    name: 'appeals',
    run: async (tenantId, now) => {
      const ledger = await eventStore.ledger(tenantId);
      for (const [id, { appeals, place }] of await dockets.of(ledger)) {
        const [due] = Object.values(appeals).flatMap((appeal) => dueDeadlines(appeal, dayOf(now)));
        if (!due) continue;
        const commandId = `appeals:${id}:${due.appealId}:${due.kind}:${due.what}`;
        const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
        const command = new TendAppeals(metadata, place);
        await commands.execute(metadata, orderFor(appealDocketDecider, id, command));
      }
    },
  };
};
