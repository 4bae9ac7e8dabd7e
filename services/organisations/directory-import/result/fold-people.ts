import { READ_LIMIT, type Ledger, type RecordedEvent } from '@kaoping/event-sourcing';
import { personCodesDecider, type PersonCodes } from '../../people/decider/person-codes.decider.ts';
import type { PersonCodesGiven } from '../../people/decider/person-codes.events.ts';
import { personDecider } from '../../people/decider/person.decider.ts';
import type { PersonEvent } from '../../people/decider/person.events.ts';
import type { Person, RegisteredPerson } from '../../people/decider/person.state.ts';
import { valueOf } from '../../organisation-tree/result/bucketed-map.ts';

/** Everybody in a directory, as it stands. */
export interface FoldedPeople {
  readonly codes: PersonCodes;
  /** By person id. */
  readonly people: ReadonlyMap<string, Person>;
  /** The commands that anything came of. */
  readonly commandIds: ReadonlySet<string>;
  /** Ledger position of the last event that has a say in it; 0 before the first. */
  readonly position: number;
}

/** Reads everybody in one pass: an import asks for most of them, and one by one they would take minutes. */
export const foldPeople = async (ledger: Ledger): Promise<FoldedPeople> => {
  const people = new Map<string, Person>();
  const commandIds = new Set<string>();
  let codes = personCodesDecider.initialState;
  let position = 0;
  for (;;) {
    const categories = [personDecider.category, personCodesDecider.category];
    const events = await ledger.read({ afterPosition: position, categories });
    for (const event of events) {
      ({ position } = event);
      commandIds.add(event.causationId);
      if (event.stream.category === personCodesDecider.category) {
        codes = personCodesDecider.evolve(codes, event as RecordedEvent<PersonCodesGiven>);
        continue;
      }
      const present = people.get(event.stream.id) ?? personDecider.initialState;
      people.set(event.stream.id, personDecider.evolve(present, event as RecordedEvent<PersonEvent>));
    }
    if (events.length < READ_LIMIT) return { codes, people, commandIds, position };
  }
};

/** The person of a code, if there is one. */
export const personOfCode = ({ codes, people }: FoldedPeople, code: string): RegisteredPerson | undefined => {
  const person = people.get(valueOf(codes.personIds, code) ?? '');
  return person?.status === 'registered' ? person : undefined;
};
