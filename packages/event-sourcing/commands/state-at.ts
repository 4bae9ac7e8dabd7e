import type { DomainEvent, RecordedEvent } from '../events/event-envelope.ts';
import { READ_LIMIT, type Ledger } from '../ports/event-store.port.ts';
import type { Decider } from './decider.ts';

/**
 * An aggregate as it was at a ledger position, folded from its stream alone: no snapshot and no read model
 * has a say in it.
 *
 * @param throughPosition Events recorded up to here count, and none after.
 * @param onEvent Told each event with the state that it led to.
 */
export const stateAt = async <State, Command, Event extends DomainEvent>(
  ledger: Ledger,
  decider: Decider<State, Command, Event>,
  { id, throughPosition }: { readonly id: string; readonly throughPosition: number },
  onEvent?: (event: RecordedEvent<Event>, state: State) => void,
): Promise<State> => {
  const stream = { category: decider.category, id };
  let state = decider.initialState;
  for (let fromRevision = 0; ;) {
    const events = await ledger.readStream(stream, { fromRevision, throughPosition });
    for (const event of events as readonly RecordedEvent<Event>[]) {
      state = decider.evolve(state, event as Parameters<typeof decider.evolve>[1]);
      onEvent?.(event, state);
    }
    if (events.length < READ_LIMIT) return state;
    fromRevision += events.length;
  }
};
