import { consequencesDerived, isOf, typeOf } from '@kaoping/contracts';
import {
  carryOut,
  loadState,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type EventStore,
} from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import {
  BeginDerivation,
  consequenceDerivationDecider,
  derivationIdOf,
  FinishDerivation,
  type ConsequenceDerivation,
} from './decider/consequence-derivation.decider.ts';
import { derivedOrders, listedIds, type DerivedList } from './result/derived-orders.ts';

/** What the inlet works with. */
interface DerivingPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

const NAME = 'derive-consequences-when-ranking-published';

/** How many consequences become durable together: one list of a large ranking has thousands. */
const BATCH_SIZE = 200;

/**
 * Proposes what follows from a ranking, and withdraws what does not any more. A list is taken up where it was left
 * off, done once, and left aside when a newer one came before it.
 */
export const deriveConsequencesWhenRankingPublished = (ports: DerivingPorts): Inlet => ({
  name: NAME,
  types: [typeOf(consequencesDerived)],
  receive: async (event) => {
    if (!isOf(consequencesDerived, event)) return;
    const { id, correlationid: correlationId, time: recordedAt } = event;
    const metadata = reactionMetadata(event.tenantid, { id, correlationId, recordedAt }, NAME);
    await takeIn(ports, metadata, event.data);
  },
});

const takeIn = async (ports: DerivingPorts, metadata: CommandMetadata, list: DerivedList): Promise<void> => {
  const { commands } = ports;
  const id = derivationIdOf(list.cycleId, list.peerGroup.key);
  const { derivation, revision, because } = list;
  const begin = new BeginDerivation(metadata, { derivation, revision, because, listed: listedIds(list) });
  await carryOut(commands, metadata, orderFor(consequenceDerivationDecider, id, begin));
  const state = await derivationNow(ports, metadata, id);
  if (state.derivation !== derivation || state.isFinished) return;
  const orders = derivedOrders(list, state.dropped);
  for (let start = 0; start < orders.length; start += BATCH_SIZE) {
    const batch = batchOf(metadata, String(start));
    await carryOut(commands, batch, ...orders.slice(start, start + BATCH_SIZE).map((order) => order(batch)));
  }
  const last = batchOf(metadata, 'finish');
  const finish = new FinishDerivation(last, { derivation });
  await carryOut(commands, last, orderFor(consequenceDerivationDecider, id, finish));
};

/** Each batch is a command of its own, so that repeating a list repeats each of them. */
const batchOf = (metadata: CommandMetadata, batch: string): CommandMetadata => ({
  ...metadata,
  commandId: `${metadata.commandId}:${batch}`,
});

const derivationNow = async (
  { eventStore }: DerivingPorts,
  { tenantId }: CommandMetadata,
  id: string,
): Promise<ConsequenceDerivation> =>
  (await loadState(await eventStore.ledger(tenantId), consequenceDerivationDecider, id)).state;
