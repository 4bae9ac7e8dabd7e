import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { ScorecardOpened, ScorePlace } from './scorecard.events.ts';

/** Names one scorecard. */
export interface ScorecardTarget {
  readonly cycleId: string;
  readonly organisationId: string;
}

/** Opens the scorecard of one organisation in one cycle. */
export class OpenScorecard {
  readonly type = 'OpenScorecard';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ScorecardOpened['data'],
  ) {}
}

/** Enters a score. */
export class RecordScore {
  readonly type = 'RecordScore';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ScorecardTarget & ScorePlace & { readonly value: string; readonly reason: string },
  ) {}
}

/** Replaces a score. */
export class CorrectScore {
  readonly type = 'CorrectScore';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ScorecardTarget &
      ScorePlace & {
        readonly value: string;
        readonly reason: string;
        /** The entry that the caller looked at: refused when another stands there by now. */
        readonly replacedEntryId?: string;
      },
  ) {}
}

/** Takes a score back. */
export class WithdrawScore {
  readonly type = 'WithdrawScore';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ScorecardTarget & ScorePlace & { readonly reason: string },
  ) {}
}

/** Closes a scorecard to changes. */
export class SealScorecard {
  readonly type = 'SealScorecard';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ScorecardTarget & { readonly reason: string },
  ) {}
}

/** Opens a sealed scorecard to changes again. */
export class ReopenScorecard {
  readonly type = 'ReopenScorecard';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ScorecardTarget & { readonly reason: string },
  ) {}
}

/** Everything that can be asked of a scorecard. */
export type ScorecardCommand =
  OpenScorecard | RecordScore | CorrectScore | WithdrawScore | SealScorecard | ReopenScorecard;
