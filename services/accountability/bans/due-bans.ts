import { dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import { ExpireBan } from './decider/ban.commands.ts';
import { banDecider } from './decider/ban.decider.ts';

/** What due work of bans works with. */
interface DueBansPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Ends bans whose last day is over. */
export const dueBans = ({ eventStore, commands }: DueBansPorts): DueWork => {
  const bans = dueAggregates(banDecider, ({ status }) => status === 'standing');
  return {
    name: 'bans-expired',
    run: async (tenantId, now) => {
      const on = dayOf(now);
      for (const [banId, state] of await bans.of(await eventStore.ledger(tenantId))) {
        if (state.status === 'absent' || on <= state.ban.until) continue;
        const commandId = `bans-expired:${banId}:${String(state.changedBy.length)}`;
        const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
        await commands.execute(metadata, orderFor(banDecider, banId, new ExpireBan(metadata, { banId, on })));
      }
    },
  };
};
