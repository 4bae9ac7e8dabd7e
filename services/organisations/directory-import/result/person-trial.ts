import { DomainError, orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import type { PersonCommand } from '../../people/decider/person.commands.ts';
import { personDecider } from '../../people/decider/person.decider.ts';
import type { Person } from '../../people/decider/person.state.ts';

/** Tries commands for people one after another by the rules that will decide them, and changes nothing. */
export class PersonTrial {
  private readonly states = new Map<string, Person>();
  private readonly commands = new Map<string, PersonCommand[]>();

  constructor(
    private readonly metadata: CommandMetadata,
    private readonly people: ReadonlyMap<string, Person>,
  ) {}

  /** A person as it would be after what was tried so far. */
  person(personId: string): Person {
    return this.states.get(personId) ?? this.people.get(personId) ?? personDecider.initialState;
  }

  /** Tries a command; what speaks against it, where anything does. */
  try(personId: string, command: PersonCommand): DomainError | undefined {
    return refusalOf(() => {
      const { actorId, correlationId, commandId } = this.metadata;
      const header = { id: commandId, version: 1, actorId, correlationId, causationId: commandId };
      const before = this.person(personId);
      const after = personDecider
        .decide(command, before)
        .reduce<Person>((state, event) => personDecider.evolve(state, { ...header, ...event }), before);
      this.states.set(personId, after);
      const known = this.commands.get(personId) ?? [];
      this.commands.set(personId, known);
      known.push(command);
    });
  }

  /** Orders for everything that was tried with success. */
  orders(): readonly SealedOrder[] {
    return [...this.commands].map(([personId, commands]) => orderFor(personDecider, personId, ...commands));
  }
}

/** What speaks against something; undefined where nothing does. */
export const refusalOf = (decide: () => unknown): DomainError | undefined => {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};
