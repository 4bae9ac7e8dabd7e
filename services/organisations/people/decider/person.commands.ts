import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PersonRegistered, PostTaken } from './person.events.ts';
import type { PersonDetails } from '../result/person-facts.ts';

/** Takes a person into the directory; the code is given in the same commit by the codes of all people. */
export class RegisterPerson {
  readonly type = 'RegisterPerson';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PersonRegistered['data'],
  ) {}
}

/** Puts right what is known of a person; what is left out is known no longer. */
export class DescribePerson {
  readonly type = 'DescribePerson';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PersonDetails & { readonly personId: string },
  ) {}
}

/** When an organisation exists: from its first day to the one on which it is no more. */
export interface OrganisationLifetime {
  readonly foundedOn: string;
  readonly endedOn?: string;
}

/** Gives a person a post. */
export class TakePost {
  readonly type = 'TakePost';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PostTaken['data'] & {
      readonly personId: string;
      /** Of the organisation; absent where there is no such organisation. */
      readonly lifetime?: OrganisationLifetime;
    },
  ) {}
}

/** Ends a post on a day. */
export class LeavePost {
  readonly type = 'LeavePost';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly personId: string; readonly postId: string; readonly on: string },
  ) {}
}

/** Takes back a post that was recorded by mistake. */
export class WithdrawPost {
  readonly type = 'WithdrawPost';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly personId: string; readonly postId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of a person's record. */
export type PersonCommand = RegisterPerson | DescribePerson | TakePost | LeavePost | WithdrawPost;
