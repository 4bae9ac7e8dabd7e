// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** What an appeal is against. */
export type AppealAgainst =
  | {
      readonly kind: 'entry';
      readonly entryId: string;
      /** Name of the plan's input, and what was entered for it. */
      readonly input: string;
      readonly title: Sentence;
      readonly value?: string;
    }
  | { readonly kind: 'adjustment'; readonly adjustmentId: string; readonly title: Sentence }
  | { readonly kind: 'ranking' };

/** What counts instead of an entry. */
export interface CorrectedEntry {
  readonly entryId: string;
  readonly organisationId: string;
  readonly input: string;
  readonly label?: string;
  readonly value: string;
  readonly reason: string;
}

/** What an upheld appeal changes: an entry is replaced, or taken back. */
export interface AppealCorrection {
  readonly replacedEntryId: string;
  readonly replacement?: CorrectedEntry;
}

/** Whose docket an event stands in. */
export interface DocketPlace {
  readonly cycleId: string;
  readonly organisationId: string;
}

type Fact<Name extends string, Data> = DomainEvent<Name, DocketPlace & { readonly appealId: string } & Data>;

/** A unit appeals. The reply is due by `replyBy`, the decision by `decideBy`. */
export type AppealLodged = Fact<
  'AppealLodged',
  {
    readonly organisationName: string;
    readonly ancestorIds: readonly string[];
    readonly against: AppealAgainst;
    readonly grounds: string;
    readonly evidenceIds: readonly string[];
    /** What the unit asks for. */
    readonly wanted?: string;
    readonly appellantId: string;
    readonly lodgedOn: string;
    readonly replyBy: string;
    readonly decideBy: string;
    /** Who reviewed what it is against: none of them decides it. */
    readonly involvedIds: readonly string[];
    readonly lateReason?: string;
    readonly onBehalfOf?: { readonly organisationId: string; readonly reason: string };
  }
>;

/** The office took it in. */
export type AppealAcknowledged = Fact<
  'AppealAcknowledged',
  { readonly acknowledgedBy: string; readonly acknowledgedOn: string }
>;

/** Who reviewed first said why. */
export type AppealReplied = Fact<
  'AppealReplied',
  { readonly replierId: string; readonly reply: string; readonly evidenceIds: readonly string[] }
>;

/** The parties were heard. */
export type AppealHeard = Fact<
  'AppealHeard',
  {
    readonly hearingId: string;
    readonly heldOn: string;
    readonly participants: readonly string[];
    readonly record: string;
    readonly recordedBy: string;
  }
>;

/** Somebody who had no part in it so far decided. */
export type AppealDecided = Fact<
  'AppealDecided',
  {
    readonly outcome: 'upheld' | 'partly-upheld' | 'rejected';
    readonly reason: string;
    readonly deciderId: string;
    readonly decidedAt: string;
    readonly corrections: readonly AppealCorrection[];
    /** The adjustment that is withdrawn, or reviewed again, in the same commit. */
    readonly remediedAdjustmentId?: string;
  }
>;

/** The unit gave it up. */
export type AppealWithdrawn = Fact<
  'AppealWithdrawn',
  { readonly withdrawnBy: string; readonly reason: string }
>;

/** A deadline is near. */
export type AppealReminderFellDue = Fact<
  'AppealReminderFellDue',
  { readonly what: 'reply' | 'decision'; readonly deadline: string }
>;

/** A deadline is over: those above are told. */
export type AppealOverdue = Fact<
  'AppealOverdue',
  { readonly what: 'reply' | 'decision'; readonly deadline: string }
>;

/** Everything that can happen to the appeals of one organisation in one cycle. */
export type AppealDocketEvent =
  | AppealLodged
  | AppealAcknowledged
  | AppealReplied
  | AppealHeard
  | AppealDecided
  | AppealWithdrawn
  | AppealReminderFellDue
  | AppealOverdue;
