import { dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import { SettleDueAdjustments } from './decider/adjustment-account.commands.ts';
import { adjustmentAccountDecider } from './decider/adjustment-account.decider.ts';
import { canFallDue, firstDue } from './result/what-is-due.ts';

/** What due work of adjustments works with. */
interface DueAdjustmentsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Lets adjustments take effect whose publicity is over, and deducts what stayed overdue after its notice. */
export const dueAdjustments = ({ eventStore, commands }: DueAdjustmentsPorts): DueWork => {
  const accounts = dueAggregates(adjustmentAccountDecider, canFallDue);
  return {
    name: 'adjustments',
    run: async (tenantId, now) => {
      const ledger = await eventStore.ledger(tenantId);
      for (const [id, account] of await accounts.of(ledger)) {
        const due = firstDue(account, dayOf(now));
        if (due === undefined) continue;
        const commandId = `adjustments:${id}:${due}`;
        const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
        const command = new SettleDueAdjustments(metadata, account.place);
        await commands.execute(metadata, orderFor(adjustmentAccountDecider, id, command));
      }
    },
  };
};
