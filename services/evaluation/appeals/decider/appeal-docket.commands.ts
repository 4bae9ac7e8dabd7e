import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { AppealAgainst, AppealDecided, AppealLodged, DocketPlace } from './appeal-docket.events.ts';

/** Names one appeal. */
export interface AppealTarget extends DocketPlace {
  readonly appealId: string;
}

/** Appeals against an entry, an adjustment or the ranking. */
export class LodgeAppeal {
  readonly type = 'LodgeAppeal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AppealTarget &
      Pick<
        AppealLodged['data'],
        'organisationName' | 'ancestorIds' | 'grounds' | 'evidenceIds' | 'involvedIds'
      > &
      Partial<Pick<AppealLodged['data'], 'wanted' | 'lateReason' | 'onBehalfOf'>> & {
        readonly against: AppealAgainst;
        /** Days for the reply; the decision has twice as many. */
        readonly days: number;
        readonly late: 'refused' | 'with-reason';
      },
  ) {}
}

/** Takes an appeal in. */
export class AcknowledgeAppeal {
  readonly type = 'AcknowledgeAppeal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AppealTarget,
  ) {}
}

/** Says why it was reviewed as it was. */
export class ReplyToAppeal {
  readonly type = 'ReplyToAppeal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AppealTarget & { readonly reply: string; readonly evidenceIds: readonly string[] },
  ) {}
}

/** Records that the parties were heard. */
export class RecordHearing {
  readonly type = 'RecordHearing';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AppealTarget & {
      readonly hearingId: string;
      readonly heldOn: string;
      readonly participants: readonly string[];
      readonly record: string;
    },
  ) {}
}

/** What an upheld appeal is to change. */
export interface WantedCorrection {
  readonly replacedEntryId: string;
  /** Without it the entry is taken back. */
  readonly replacement?: { readonly input: string; readonly label?: string; readonly value: string };
}

/** Decides an appeal. */
export class DecideAppeal {
  readonly type = 'DecideAppeal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AppealTarget & {
      readonly outcome: AppealDecided['data']['outcome'];
      readonly reason: string;
      readonly corrections: readonly WantedCorrection[];
      /** The plan's inputs that the corrections name. */
      readonly inputs: readonly PlanInput[];
    },
  ) {}
}

/** Gives an appeal up. */
export class WithdrawAppeal {
  readonly type = 'WithdrawAppeal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AppealTarget & { readonly reason: string },
  ) {}
}

/** Reminds of deadlines that are near, and tells of those that are over. */
export class TendAppeals {
  readonly type = 'TendAppeals';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DocketPlace,
  ) {}
}

/** Everything that can be asked of a docket. */
export type AppealDocketCommand =
  | LodgeAppeal
  | AcknowledgeAppeal
  | ReplyToAppeal
  | RecordHearing
  | DecideAppeal
  | WithdrawAppeal
  | TendAppeals;
