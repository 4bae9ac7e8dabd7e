import {
  createCommandExecutor,
  loadState,
  orderFor,
  tenantId,
  type Decider,
  type DomainEvent,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata } from '@kaoping/testing';
import {
  adjustmentAccountDecider,
  adjustmentAccountId,
} from '../adjustments/decider/adjustment-account.decider.ts';
import { adjustmentsOutlet } from '../adjustments/adjustments.outlet.ts';
import { dueAdjustments } from '../adjustments/due-adjustments.ts';
import { YANCANG } from './adjustment-claims.ts';
import { shippedCycleOpened } from './open-shipped-cycle.ts';

/** The tenant of every scene. */
export const LOUXING = tenantId('louxing');

/** Two in the night in China is still the day before there: instants of scenes are at ten in the morning. */
const at = (day: string): string => `${day}T02:00:00.000Z`;

/**
 * A ledger with a cycle of the union's scheme, in which n05 takes two points, whose clock stands where the scene sets
 * it.
 */
export const openOverdueScene = async () => {
  let now = at('2026-03-01');
  const eventStore = openMemoryEventStore({ clock: { now: () => now } });
  const ledger = await eventStore.createLedger(LOUXING);
  const commands = createCommandExecutor(eventStore);
  const opened = shippedCycleOpened('hubei-union', '盐仓街道');
  const header = { id: 'opened', version: 1, actorId: 'a', correlationId: 'c', causationId: 'c' };
  await ledger.append([
    {
      stream: { category: 'evaluation-cycle', id: YANCANG.cycleId },
      expectedRevision: -1,
      events: [{ ...opened, ...header }],
    },
  ]);
  const deductions = dueAdjustments({ eventStore, commands });
  let requests = 0;
  return {
    eventStore,
    commands,
    ledger,
    on: (day: string): string => {
      now = at(day);
      return now;
    },
    metadata: (commandId?: string) =>
      commandMetadata({ tenantId: LOUXING, now, commandId: commandId ?? `r-${String((requests += 1))}` }),
    order: <State, Command extends { readonly metadata: ReturnType<typeof commandMetadata> }>(
      decider: Decider<State, Command, DomainEvent>,
      id: string,
      command: Command,
    ) => commands.execute(command.metadata, orderFor(decider, id, command)),
    /** Lets the account deduct what is due. */
    deduct: () => deductions.run(LOUXING, now),
    account: async () =>
      (await loadState(ledger, adjustmentAccountDecider, adjustmentAccountId(YANCANG))).state,
    /** What the scoring service is told of. */
    told: async () =>
      (await ledger.read()).flatMap((event: RecordedEvent) =>
        adjustmentsOutlet.tell(event).map(({ type, data }) => [type.split('.')[2], data]),
      ),
  };
};
