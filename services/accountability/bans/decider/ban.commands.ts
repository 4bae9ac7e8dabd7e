import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { BanImposed } from './ban.events.ts';

/** Bars somebody from something; a ban that was withdrawn before stands again. */
export class ImposeBan {
  readonly type = 'ImposeBan';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: BanImposed['data'] & { readonly banId: string },
  ) {}
}

/** Ends a ban before its time. */
export class LiftBan {
  readonly type = 'LiftBan';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly banId: string;
      readonly reason: string;
      /** The person that the account belongs to, where it is known. */
      readonly personId?: string;
    },
  ) {}
}

/** Ends a ban whose last day is over. */
export class ExpireBan {
  readonly type = 'ExpireBan';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly banId: string; readonly on: string },
  ) {}
}

/** Takes a ban back that has lost its ground. */
export class WithdrawBan {
  readonly type = 'WithdrawBan';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly banId: string; readonly because: string },
  ) {}
}

/** Everything that can be asked of a ban. */
export type BanCommand = ImposeBan | LiftBan | ExpireBan | WithdrawBan;
