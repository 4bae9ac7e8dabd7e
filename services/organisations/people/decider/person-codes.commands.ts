import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PersonCodesGiven } from './person-codes.events.ts';

/** Gives people their codes. */
export class GivePersonCodes {
  readonly type = 'GivePersonCodes';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PersonCodesGiven['data'],
  ) {}
}
