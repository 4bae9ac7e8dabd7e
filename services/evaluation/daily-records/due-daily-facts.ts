import { dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import { ConfirmDailyFact } from './decider/daily-fact.commands.ts';
import { dailyFactDecider } from './decider/daily-fact.decider.ts';
import type { DailyFact } from './decider/daily-fact.state.ts';

/** What due work of daily records works with. */
interface DueDailyFactsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Lets facts count to which nobody objected in time. */
export const dueDailyFacts = ({ eventStore, commands }: DueDailyFactsPorts): DueWork => {
  const facts = dueAggregates(dailyFactDecider, isWaiting);
  return {
    name: 'daily-facts',
    run: async (tenantId, now) => {
      const ledger = await eventStore.ledger(tenantId);
      for (const [factId, fact] of await facts.of(ledger)) {
        if (!isUnopposed(fact, dayOf(now))) continue;
        const commandId = `daily-facts:unopposed:${factId}`;
        const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
        const command = new ConfirmDailyFact(metadata, { factId, by: 'time' });
        await commands.execute(metadata, orderFor(dailyFactDecider, factId, command));
      }
    },
  };
};

const isWaiting = ({ status }: DailyFact): boolean => status === 'recorded';

const isUnopposed = (fact: DailyFact, today: string): boolean =>
  fact.status === 'recorded' && fact.fact.unopposedUntil < today;
