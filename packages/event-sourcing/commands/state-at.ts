import type { DomainEvent, RecordedEvent } from '../events/event-envelope.ts';
import { READ_LIMIT, type Ledger } from '../ports/event-store.port.ts';
import type { Decider } from './decider.ts';

/**
 * An aggregate as it was at a ledger position, folded from its stream alone: no snapshot and no read model
 * has a say in it. Events recorded up to `throughPosition` count, and none after; `onEvent` is told each of
 * them with the state that it led to.
 */
export const stateAt = async <State, Command, Event extends DomainEvent>(
  ledger: Ledger,
  decider: Decider<State, Command, Event>,
  at: { readonly id: string; readonly throughPosition: number },
  onEvent?: (event: RecordedEvent<Event>, state: State) => void,
): Promise<State> => {
  const { id, throughPosition } = at;
  const stream = { category: decider.category, id };
  let state = decider.initialState;
  for (let fromRevision = 0; ;) {
    const events = await ledger.readStream(stream, { fromRevision, throughPosition });
    for (const event of events as readonly RecordedEvent<Event>[]) {
      state = decider.evolve(state, event);
      onEvent?.(event, state);
    }
    if (events.length < READ_LIMIT) return state;
    fromRevision += events.length;
  }
};
