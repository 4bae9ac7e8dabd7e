// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** What a circumstance is worth and which limits bind it, as the cycle's scheme has it; copied into the claim. */
export interface CircumstanceTerms {
  readonly side: 'bonus' | 'deduction';
  readonly circumstance: string;
  readonly title: Sentence;
  /** Fixed points each time: the amount says how often. Without them the amount is the points. */
  readonly points?: string;
  /** Points for each whole `amount` beyond the target, summed over all claims of the circumstance. */
  readonly further?: { readonly amount: string; readonly points: string };
  /** Most points by this circumstance. */
  readonly atMost?: string;
  readonly family?: string;
  readonly familyCap?: string;
  /** Path of the indicator that it changes; the side's total where absent. */
  readonly indicator?: string;
  /** Bound of the indicator, or cap of the side's total. */
  readonly cap?: string;
  readonly excess: 'lost' | 'carried';
}

/** How much is claimed: how often, or how many points, and what goes beyond a target. Decimals as text. */
export interface ClaimAmount {
  readonly value: string;
  readonly beyond?: string;
}

/** The paper that a claim rests on. */
export interface ClaimDocument {
  /** As printed on it, such as 舟委〔2018〕12号. */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly level: 'central' | 'ministry' | 'province' | 'city' | 'county' | 'other';
  readonly issuedOn: string;
  readonly isFormal: boolean;
  /** The stored file, where it was handed in. */
  readonly documentId?: string;
}

/** Work that somebody did not do in time. */
export interface OverdueWork {
  readonly kind: 'topic' | 'sheet' | 'rectification' | 'other';
  readonly title: string;
  readonly dueOn: string;
}

/** What counts for scoring, for one input of the plan. */
export interface AdjustmentEntry {
  readonly entryId: string;
  readonly organisationId: string;
  readonly input: string;
  readonly label: string;
  readonly value: string;
  readonly reason: string;
}

/** Whose account an event stands in. */
export interface AccountPlace {
  readonly cycleId: string;
  readonly organisationId: string;
}

/** Whose account it is, as the roster of the cycle tells it. */
export interface AccountHolder extends AccountPlace {
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
}

type Fact<Name extends string, Data> = DomainEvent<
  Name,
  AccountPlace & { readonly adjustmentId: string } & Data
>;

/** A bonus was claimed or a deduction recorded; again under the same id after it was sent back. */
export type AdjustmentClaimed = Fact<
  'AdjustmentClaimed',
  Omit<AccountHolder, keyof AccountPlace> & {
    readonly terms: CircumstanceTerms;
    readonly amount: ClaimAmount;
    readonly document?: ClaimDocument;
    readonly description: string;
    readonly evidenceIds: readonly string[];
    readonly claimantId: string;
    readonly claimedOn: string;
    readonly approvals: 'one' | 'two';
    readonly publicityDays: number;
    /** Why it came after the stage was over. */
    readonly lateReason?: string;
    /** For whom it was entered, where somebody else entered it, and why. */
    readonly onBehalfOf?: { readonly organisationId: string; readonly reason: string };
    /** The overdue work that deducted by itself. */
    readonly workId?: string;
  }
>;

/** The claim went back to be mended. */
export type AdjustmentSentBack = Fact<
  'AdjustmentSentBack',
  { readonly reviewerId: string; readonly reason: string }
>;

/** The claim was refused. */
export type AdjustmentRefused = Fact<
  'AdjustmentRefused',
  { readonly reviewerId: string; readonly reason: string }
>;

/** The first of two persons approved. */
export type AdjustmentFirstApproved = Fact<
  'AdjustmentFirstApproved',
  { readonly reviewerId: string; readonly reason?: string }
>;

/** Approved for good: its points are reserved under the caps, and it is publicised through `publicUntil`. */
export type AdjustmentApproved = Fact<
  'AdjustmentApproved',
  {
    readonly reviewerId: string;
    readonly reason?: string;
    readonly claimed: string;
    readonly reserved: string;
    readonly approvedOn: string;
    readonly publicUntil: string;
  }
>;

/** Somebody objected while it was public. */
export type AdjustmentObjected = Fact<
  'AdjustmentObjected',
  { readonly objectionId: string; readonly objectorId: string; readonly text: string }
>;

/** The objection was looked into and did not hold. */
export type AdjustmentObjectionAnswered = Fact<
  'AdjustmentObjectionAnswered',
  { readonly objectionId: string; readonly answer: string }
>;

/** It counts from now on. */
export type AdjustmentTookEffect = Fact<
  'AdjustmentTookEffect',
  {
    readonly side: 'bonus' | 'deduction';
    readonly circumstance: string;
    /** The document's number in one way of writing. */
    readonly documentKey?: string;
    readonly claimed: string;
    /** What the caps leave of it now. */
    readonly counted: string;
    readonly entry: AdjustmentEntry;
    readonly beyond?: AdjustmentEntry;
    readonly supersedes: readonly string[];
  }
>;

/** It counts no longer, or was given up before it did. */
export type AdjustmentWithdrawn = Fact<
  'AdjustmentWithdrawn',
  {
    readonly reason: string;
    readonly entryIds: readonly string[];
    /** The appeal that was upheld against it. */
    readonly appealId?: string;
  }
>;

/** The better claim of the same document fell away: this one stands again, and takes effect anew. */
export type AdjustmentReinstated = Fact<'AdjustmentReinstated', { readonly insteadOf: string }>;

/** A refused claim is to be reviewed again, by others: an appeal against the refusal was upheld. */
export type AdjustmentReopened = Fact<
  'AdjustmentReopened',
  { readonly appealId: string; readonly reason: string }
>;

/** The caps leave other amounts of adjustments that count already, since another came or went. */
export type AdjustmentsRecounted = DomainEvent<
  'AdjustmentsRecounted',
  AccountPlace & {
    readonly counted: readonly { readonly adjustmentId: string; readonly counted: string }[];
  }
>;

type WorkFact<Name extends string, Data> = DomainEvent<
  Name,
  AccountPlace & { readonly workId: string } & Data
>;

/** The organisation was told that work is overdue, and deducts unless done or excused through `deadline`. */
export type OverdueNoticed = WorkFact<
  'OverdueNoticed',
  Omit<AccountHolder, keyof AccountPlace> & {
    readonly work: OverdueWork;
    readonly terms: CircumstanceTerms;
    readonly amount: ClaimAmount;
    readonly noticedOn: string;
    readonly deadline: string;
  }
>;

/** The organisation had its say. */
export type OverdueReplied = WorkFact<
  'OverdueReplied',
  { readonly replierId: string; readonly text: string }
>;

/** Overdue work deducts no more: it was done, excused, or the caps left nothing to deduct. */
export type OverdueSettled = WorkFact<
  'OverdueSettled',
  { readonly how: 'done' | 'excused' | 'cap-used-up'; readonly reason: string }
>;

/** What happens to overdue work. */
export type OverdueEvent = OverdueNoticed | OverdueReplied | OverdueSettled;

/** What happens to one adjustment. */
export type AdjustmentEvent =
  | AdjustmentClaimed
  | AdjustmentSentBack
  | AdjustmentRefused
  | AdjustmentFirstApproved
  | AdjustmentApproved
  | AdjustmentObjected
  | AdjustmentObjectionAnswered
  | AdjustmentTookEffect
  | AdjustmentWithdrawn
  | AdjustmentReinstated
  | AdjustmentReopened;

/** Everything that can happen in the account of one organisation in one cycle. */
export type AdjustmentAccountEvent = AdjustmentEvent | AdjustmentsRecounted | OverdueEvent;
