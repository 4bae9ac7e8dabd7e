import type { DomainEvent, ProposedEvent } from '../events/event-envelope.ts';

/**
 * The rules of one kind of aggregate as pure functions: what is so (`evolve`) and what may happen (`decide`).
 *
 * `evolve` never throws, decides nothing and knows every event. `decide` never changes the state, throws a
 * {@link DomainError} for a refusal and returns no events for a command that was carried out already.
 */
export interface Decider<State, Command, Event extends DomainEvent> {
  /** The category of its streams, e.g. `scorecard`. */
  readonly category: string;
  readonly initialState: State;
  /** Version of the shape of `State`: raise it when the shape changes, and old snapshots are left aside. */
  readonly stateVersion: number;
  readonly evolve: (state: State, event: ProposedEvent<Event>) => State;
  readonly decide: (command: Command, state: State) => readonly Event[];
}
