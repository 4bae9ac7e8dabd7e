import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type {
  AccountHolder,
  AccountPlace,
  CircumstanceTerms,
  ClaimAmount,
  ClaimDocument,
  OverdueWork,
} from './adjustment-account.events.ts';

/** What the scheme and the cycle say of a claim. */
export interface ClaimRules {
  readonly terms: CircumstanceTerms;
  /** The plan's inputs of the circumstance: the amount, then what goes beyond the target. */
  readonly inputs: readonly PlanInput[];
  readonly approvals: 'one' | 'two';
  readonly publicityDays: number;
  readonly formalDocumentsOnly: boolean;
  readonly lateCounts?: 'next-period' | 'never';
  /** Whether a claim is let in after the stage is over; the office may record a deduction late, with a reason. */
  readonly late: 'refused' | 'with-reason';
  readonly period: { readonly from: string; readonly until: string };
}

/** Claims a bonus or records a deduction; again, under the same id, after it was sent back. */
export class ClaimAdjustment {
  readonly type = 'ClaimAdjustment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountHolder & {
      readonly adjustmentId: string;
      readonly rules: ClaimRules;
      readonly amount: ClaimAmount;
      readonly document?: ClaimDocument;
      readonly description: string;
      readonly evidenceIds: readonly string[];
      readonly lateReason?: string;
      readonly onBehalfOf?: { readonly organisationId: string; readonly reason: string };
    },
  ) {}
}

/** Approves, refuses or sends back. */
export class ReviewClaim {
  readonly type = 'ReviewClaim';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountPlace & {
      readonly adjustmentId: string;
      readonly verdict: 'approve' | 'refuse' | 'send-back';
      /** Needed unless it approves. */
      readonly reason?: string;
    },
  ) {}
}

/** Objects to what is publicised. */
export class ObjectToAdjustment {
  readonly type = 'ObjectToAdjustment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountPlace & {
      readonly adjustmentId: string;
      readonly objectionId: string;
      readonly text: string;
    },
  ) {}
}

/** Answers an objection that does not hold; for one that does, the adjustment is withdrawn. */
export class AnswerObjection {
  readonly type = 'AnswerObjection';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountPlace & {
      readonly adjustmentId: string;
      readonly objectionId: string;
      readonly answer: string;
    },
  ) {}
}

/** Lets everything take effect whose publicity is over by now, and deducts what stayed overdue. */
export class SettleDueAdjustments {
  readonly type = 'SettleDueAdjustments';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountPlace,
  ) {}
}

/** Takes an adjustment back. */
export class WithdrawAdjustment {
  readonly type = 'WithdrawAdjustment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountPlace & {
      readonly adjustmentId: string;
      readonly reason: string;
      /** The unit may give up its own claim until it is approved; the office may withdraw anything. */
      readonly by: 'unit' | 'office';
    },
  ) {}
}

/** Does what an upheld appeal asks: a refused claim is reviewed again, any other is withdrawn. */
export class RemedyAdjustment {
  readonly type = 'RemedyAdjustment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountPlace & {
      readonly adjustmentId: string;
      readonly appealId: string;
      readonly reason: string;
    },
  ) {}
}

/** Tells an organisation that work is overdue and will deduct. */
export class NoticeOverdue {
  readonly type = 'NoticeOverdue';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountHolder & {
      /** The same for the same work, however often it is looked for, such as `topic:2018-07-first-topic`. */
      readonly workId: string;
      readonly work: OverdueWork;
      readonly rules: Pick<ClaimRules, 'terms' | 'inputs'>;
      readonly amount: ClaimAmount;
      readonly graceDays: number;
      /** The day on which the organisation was told; the day of the command where left out. */
      readonly noticedOn?: string;
    },
  ) {}
}

/** Says what the organisation has to say about overdue work. */
export class ReplyToOverdue {
  readonly type = 'ReplyToOverdue';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountPlace & { readonly workId: string; readonly text: string },
  ) {}
}

/** Says that overdue work was done or is excused, before it deducts. */
export class SettleOverdue {
  readonly type = 'SettleOverdue';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AccountPlace & {
      readonly workId: string;
      readonly how: 'done' | 'excused';
      readonly reason: string;
    },
  ) {}
}

/** Everything that can be asked of an account. */
export type AdjustmentAccountCommand =
  | ClaimAdjustment
  | ReviewClaim
  | ObjectToAdjustment
  | AnswerObjection
  | SettleDueAdjustments
  | WithdrawAdjustment
  | RemedyAdjustment
  | NoticeOverdue
  | ReplyToOverdue
  | SettleOverdue;
