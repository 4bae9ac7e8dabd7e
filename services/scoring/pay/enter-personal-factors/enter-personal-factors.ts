import {
  loadState,
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { EnterPersonalFactors } from '../decider/pay-table.commands.ts';
import { payTableDecider } from '../decider/pay-table.decider.ts';
import { PayPersonUnknown } from '../decider/pay-table.errors.ts';
import { payTableId } from '../decider/pay-table.state.ts';
import type { EnterPersonalFactorsRequest } from '../pay.request.ts';
import { ownEntry } from '../result/own-entry.ts';

/**
 * Enters factors of people within reach.
 *
 * @throws {PayPersonUnknown} for somebody out of reach, as for nobody.
 */
export const enterPersonalFactors = async (
  { eventStore, commands }: { readonly eventStore: EventStore; readonly commands: CommandExecutor },
  { metadata, data: { reach, ...data } }: EnterPersonalFactorsRequest,
): Promise<CommandOutcome> => {
  const ledger = await eventStore.ledger(metadata.tenantId);
  const { people } = (await loadState(ledger, payTableDecider, payTableId(data))).state;
  for (const { personId } of data.factors) {
    const person = ownEntry(people, personId);
    if (person === undefined || !reach.covers(person)) throw new PayPersonUnknown(personId);
  }
  const command = new EnterPersonalFactors(metadata, data);
  return commands.execute(metadata, orderFor(payTableDecider, payTableId(data), command));
};
