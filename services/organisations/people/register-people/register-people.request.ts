import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PersonRegistered } from '../decider/person.events.ts';

/** Registers people, all or none. */
export class RegisterPeople {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly people: readonly PersonRegistered['data'][] },
  ) {}
}
