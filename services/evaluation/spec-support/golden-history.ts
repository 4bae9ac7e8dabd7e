import type { CommandMetadata, Decider, DomainEvent } from '@kaoping/event-sourcing';
import { proposed } from '@kaoping/testing';

/** What commands led to, given one after another: each event comes of the command that it answers. */
export const goldenHistory = <
  State,
  Command extends { readonly metadata: CommandMetadata },
  Event extends DomainEvent,
>(
  decider: Decider<State, Command, Event>,
  commands: readonly Command[],
): readonly Event[] => {
  let state = decider.initialState;
  return commands.flatMap((command) =>
    decider.decide(command, state).map((event) => {
      state = decider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    }),
  );
};
