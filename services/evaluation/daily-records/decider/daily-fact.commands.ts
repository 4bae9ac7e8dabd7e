import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { DailyFactRecorded } from './daily-fact.events.ts';

/** Names one fact. */
interface FactTarget {
  readonly factId: string;
}

/** Records what happened. */
export class RecordDailyFact {
  readonly type = 'RecordDailyFact';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: FactTarget & Omit<DailyFactRecorded['data'], 'unopposedUntil'>,
  ) {}
}

/** Lets a fact count: the organisation agrees, or its time to object is over. */
export class ConfirmDailyFact {
  readonly type = 'ConfirmDailyFact';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: FactTarget & { readonly by: 'unit' | 'time' },
  ) {}
}

/** Objects to a fact. */
export class DisputeDailyFact {
  readonly type = 'DisputeDailyFact';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: FactTarget & { readonly reason: string },
  ) {}
}

/** Lets a disputed fact count, with what the office answers. */
export class UpholdDailyFact {
  readonly type = 'UpholdDailyFact';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: FactTarget & { readonly reason: string },
  ) {}
}

/** Takes a fact back. */
export class WithdrawDailyFact {
  readonly type = 'WithdrawDailyFact';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: FactTarget & { readonly cycleId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of a daily fact. */
export type DailyFactCommand =
  RecordDailyFact | ConfirmDailyFact | DisputeDailyFact | UpholdDailyFact | WithdrawDailyFact;
