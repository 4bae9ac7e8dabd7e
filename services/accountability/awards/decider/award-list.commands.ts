import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Eligibility } from '../result/eligibility.ts';
import type { AwardListOpened, AwardSubject } from './award-list.events.ts';

/** Who is eligible now, by subject: computed beside the aggregate, from bans and published results. */
export type Assessed = Readonly<Record<string, Eligibility>>;

/** Opens a list. */
export class OpenAwardList {
  readonly type = 'OpenAwardList';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AwardListOpened['data'] & { readonly listId: string },
  ) {}
}

/** Puts somebody on a list. */
export class NominateForAward {
  readonly type = 'NominateForAward';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly listId: string;
      readonly subject: AwardSubject;
      readonly statement: string;
      readonly eligibility: Eligibility;
    },
  ) {}
}

/** Takes somebody off a list. */
export class WithdrawNomination {
  readonly type = 'WithdrawNomination';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly listId: string; readonly subjectId: string; readonly reason: string },
  ) {}
}

/** The second person agrees. */
export class ApproveAwardList {
  readonly type = 'ApproveAwardList';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly listId: string; readonly note?: string },
  ) {}
}

/** Opens a list for changes again. */
export class SendBackAwardList {
  readonly type = 'SendBackAwardList';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly listId: string; readonly reason: string },
  ) {}
}

/** Shows an approved list, from the day of the command on. */
export class PubliciseAwardList {
  readonly type = 'PubliciseAwardList';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly listId: string },
  ) {}
}

/** Makes a list final; whoever is not eligible by now comes off it first. */
export class FinaliseAwardList {
  readonly type = 'FinaliseAwardList';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly listId: string; readonly assessed: Assessed },
  ) {}
}

/** Looks anew at who is eligible: before it is final that removes, afterwards it shows a conflict. */
export class RecheckAwardList {
  readonly type = 'RecheckAwardList';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly listId: string; readonly assessed: Assessed },
  ) {}
}

/** Decides what comes of a conflict. */
export class SettleAwardConflict {
  readonly type = 'SettleAwardConflict';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly listId: string;
      readonly subjectId: string;
      readonly outcome: 'kept' | 'revoked';
      readonly reason: string;
    },
  ) {}
}

/** Everything that can be asked of an award list. */
export type AwardListCommand =
  | OpenAwardList
  | NominateForAward
  | WithdrawNomination
  | ApproveAwardList
  | SendBackAwardList
  | PubliciseAwardList
  | FinaliseAwardList
  | RecheckAwardList
  | SettleAwardConflict;
