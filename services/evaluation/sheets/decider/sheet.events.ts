// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { EntryCorrection, ScoreEntry } from '../result/score-entry.ts';

/**
 * By which procedure of the scheme a sheet comes about; `evaluation` where an indicator names rater groups and no
 * procedure, as the four dimensions of 000-13.
 */
export type SheetProcedure =
  | 'self-assessment'
  | 'leader-evaluation'
  | 'peer-evaluation'
  | 'service-evaluation'
  | 'department-evaluation'
  | 'third-party'
  | 'evaluation';

/** Who fills a sheet in: a person; an organisation, where nobody of it is named; or an outside body without either. */
export interface SheetRater {
  /** What the rater is called on the sheet: a name, an office, an institute. */
  readonly name: string;
  readonly personId?: string;
  /** The rater's own organisation. */
  readonly organisationId?: string;
  readonly ancestorIds: readonly string[];
}

/** An organisation that is rated on a sheet. */
export interface SheetOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** One thing asked: an input of the plan for one organisation. */
export interface SheetQuestion {
  readonly input: string;
  readonly organisationId: string;
}

/** What somebody must not be asked, and why. */
export interface LeftOutQuestion extends SheetQuestion {
  readonly because: 'own-organisation' | 'own-superior' | 'own-relatives' | 'themselves';
  /** What was declared, for relatives. */
  readonly reason?: string;
}

/** An answer to a question. */
export interface SheetAnswer extends SheetQuestion {
  /** Which deduction, child or day, where the rater may give several answers to one question. */
  readonly label?: string;
  readonly value: string;
  readonly reason?: string;
}

/** Who did it in whose place, and why. */
export interface OnBehalfOf {
  readonly name: string;
  readonly personId?: string;
  readonly organisationId?: string;
  readonly reason: string;
}

/** Whether sheets count once submitted, or once the office accepted them. */
export type Acceptance = 'at-once' | 'by-office';

/** A rater got a sheet. */
export type SheetAssigned = DomainEvent<
  'SheetAssigned',
  {
    readonly cycleId: string;
    readonly procedure: SheetProcedure;
    readonly raterGroup?: string;
    readonly rater: SheetRater;
    readonly acceptance: Acceptance;
    readonly inputs: readonly PlanInput[];
    readonly assessed: readonly SheetOrganisation[];
    readonly questions: readonly SheetQuestion[];
    readonly leftOut: readonly LeftOutQuestion[];
    /** Later than this day a reason is asked for; the cycle's stage says when nothing is taken any more. */
    readonly dueOn?: string;
    /** What the scheme says of entries after the stage, so that a submission needs not look it up. */
    readonly late: 'refused' | 'with-reason';
  }
>;

/** The rater stated a relation to an organisation: what asked about it is asked no more. */
export type SheetConflictDeclared = DomainEvent<
  'SheetConflictDeclared',
  { readonly organisationId: string; readonly reason: string }
>;

/** What a rater typed so far. Holds only the answers that changed; an empty value clears one. */
export type SheetDraftSaved = DomainEvent<
  'SheetDraftSaved',
  { readonly draftRevision: number; readonly answers: readonly SheetAnswer[] }
>;

/** The rater is done. */
export type SheetSubmitted = DomainEvent<
  'SheetSubmitted',
  {
    /** Counts submissions and corrections of this sheet from 1: entry ids are made of it. */
    readonly round: number;
    readonly answers: readonly SheetAnswer[];
    readonly submittedAt: string;
    readonly lateReason?: string;
    readonly onBehalfOf?: OnBehalfOf;
  }
>;

/** An account, and when it submitted. */
export interface FilledIn {
  readonly actorId: string;
  readonly at: string;
}

/** What was submitted counts from now on. */
export type SheetAccepted = DomainEvent<
  'SheetAccepted',
  {
    readonly cycleId: string;
    readonly procedure: SheetProcedure;
    readonly accepted: Acceptance;
    /** Who submitted it and when, where the office accepted it afterwards. */
    readonly filledIn?: FilledIn;
    readonly entries: readonly ScoreEntry[];
  }
>;

/** The rater is to look at it again; what had counted does so no longer. */
export type SheetSentBack = DomainEvent<
  'SheetSentBack',
  { readonly cycleId: string; readonly reason: string; readonly takenBackEntryIds: readonly string[] }
>;

/** The office corrected what counts. */
export type SheetCorrected = DomainEvent<
  'SheetCorrected',
  {
    readonly cycleId: string;
    readonly round: number;
    readonly reason: string;
    readonly corrections: readonly (EntryCorrection & { readonly replacement: ScoreEntry })[];
  }
>;

/** The sheet is void: its questions may go to another rater. */
export type SheetWithdrawn = DomainEvent<
  'SheetWithdrawn',
  { readonly cycleId: string; readonly reason: string; readonly takenBackEntryIds: readonly string[] }
>;

/** Everything that can happen to a sheet. */
export type SheetEvent =
  | SheetAssigned
  | SheetConflictDeclared
  | SheetDraftSaved
  | SheetSubmitted
  | SheetAccepted
  | SheetSentBack
  | SheetCorrected
  | SheetWithdrawn;
