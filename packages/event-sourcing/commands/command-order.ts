import type { DomainEvent } from '../events/event-envelope.ts';
import type { Decider } from './decider.ts';

/** Commands for one aggregate, to be decided one after another. */
export interface CommandOrder<State = unknown, Command = unknown, Event extends DomainEvent = DomainEvent> {
  readonly decider: Decider<State, Command, Event>;
  readonly id: string;
  readonly commands: readonly Command[];
}

/** An order whose types are known to itself only, so that orders for different aggregates fit one list. */
export interface SealedOrder {
  readonly category: string;
  readonly id: string;
  readonly use: <Result>(
    user: <State, Command, Event extends DomainEvent>(order: CommandOrder<State, Command, Event>) => Result,
  ) => Result;
}

/**
 * Packs commands for one aggregate.
 *
 * @example orderFor(scorecardDecider, '2017-04-towns:shijing', recordScore)
 */
export const orderFor = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: string,
  ...commands: readonly Command[]
): SealedOrder => ({
  category: decider.category,
  id,
  use: (user) => user({ decider, id, commands }),
});
