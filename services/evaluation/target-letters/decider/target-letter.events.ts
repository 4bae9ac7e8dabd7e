// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** What a target belongs to (003-04): 重點目標, 共性目標, 安全績效目標. */
export type TargetKind = 'key' | 'common' | 'safety';

/** Who answers for a target (000-25): 主体责任, 第一责任, 直接责任, 一岗双责. */
export type Responsibility = 'main' | 'first' | 'direct' | 'dual';

/** One target of a unit for the year. */
export interface LetterTarget {
  readonly targetId: string;
  readonly kind: TargetKind;
  readonly title: string;
  /** How it is measured, and by when. */
  readonly measure: string;
  /** What is to be reached: a decimal where it can be counted, else words. */
  readonly value: string;
  readonly unit?: string;
  readonly evidenceWanted?: string;
  readonly responsibility?: Responsibility;
  /** Name of the plan's input that the result is entered for. */
  readonly indicator?: string;
  /** Factor of difficulty, where the indicator asks for one. */
  readonly difficulty?: string;
  /** The target of the letter above that this one is a part of. */
  readonly parentTargetId?: string;
}

/** The unit that a letter is for, as it stood when the letter was begun. */
export interface LetterOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** The two who sign: who sets the targets, and who is to reach them. */
export type LetterSide = 'superior' | 'unit';

/** The sheets of a letter: at mid-year, and at the end. */
export type LetterSheetKind = 'progress' | 'result';

/** What a unit says of one target. */
export interface LetterSheetItem {
  readonly targetId: string;
  /** What was reached by then: a decimal where it can be counted. */
  readonly value?: string;
  readonly text: string;
  readonly evidenceIds: readonly string[];
}

/** A target that is to be another, new or gone. */
export interface LetterTargetChange {
  readonly targetId: string;
  /** Left out where the target is to go. */
  readonly target?: LetterTarget;
}

/** What counts for the plan, by the result that was signed off. */
export interface LetterEntry {
  readonly entryId: string;
  readonly organisationId: string;
  readonly input: string;
  readonly value: string;
}

/** What was typed of a letter so far: only the targets that changed. */
export type TargetLetterDrafted = DomainEvent<
  'TargetLetterDrafted',
  {
    readonly cycleId: string;
    readonly organisation: LetterOrganisation;
    readonly parentLetterId?: string;
    readonly draftRevision: number;
    readonly targets: readonly LetterTarget[];
    readonly removedTargetIds: readonly string[];
  }
>;

/** The superior signed. */
export type TargetLetterIssued = DomainEvent<
  'TargetLetterIssued',
  { readonly issuedAt: string; readonly lateReason?: string }
>;

/** The unit signed: both sides are bound. */
export type TargetLetterAccepted = DomainEvent<
  'TargetLetterAccepted',
  { readonly acceptedAt: string; readonly lateReason?: string }
>;

/** The unit did not sign: it says why, and the letter is a draft again. */
export type TargetLetterSentBack = DomainEvent<'TargetLetterSentBack', { readonly reason: string }>;

/** One side wants other targets. */
export type LetterChangeProposed = DomainEvent<
  'LetterChangeProposed',
  {
    readonly changeId: string;
    readonly by: LetterSide;
    readonly changes: readonly LetterTargetChange[];
    readonly reason: string;
  }
>;

/** The other side agreed: the targets are others from now on. */
export type LetterChangeConsented = DomainEvent<
  'LetterChangeConsented',
  { readonly changeId: string; readonly by: LetterSide; readonly changes: readonly LetterTargetChange[] }
>;

/** The other side did not agree, or whoever proposed took it back. */
export type LetterChangeDeclined = DomainEvent<
  'LetterChangeDeclined',
  { readonly changeId: string; readonly by: LetterSide; readonly reason: string }
>;

/** The unit handed in a sheet. */
export type LetterSheetReported = DomainEvent<
  'LetterSheetReported',
  {
    readonly sheet: LetterSheetKind;
    /** Counts how often this sheet was handed in, from 1. */
    readonly round: number;
    readonly items: readonly LetterSheetItem[];
    readonly reportedAt: string;
    readonly lateReason?: string;
  }
>;

/** The superior signed a sheet off; of the result, what counts is told. */
export type LetterSheetSignedOff = DomainEvent<
  'LetterSheetSignedOff',
  {
    readonly cycleId: string;
    readonly sheet: LetterSheetKind;
    readonly entries: readonly LetterEntry[];
    readonly signedOffAt: string;
  }
>;

/** The superior wants a sheet again; what had counted of it does so no longer. */
export type LetterSheetSentBack = DomainEvent<
  'LetterSheetSentBack',
  {
    readonly cycleId: string;
    readonly sheet: LetterSheetKind;
    readonly reason: string;
    readonly takenBackEntryIds: readonly string[];
  }
>;

/** Everything that can happen to a target letter. */
export type TargetLetterEvent =
  | TargetLetterDrafted
  | TargetLetterIssued
  | TargetLetterAccepted
  | TargetLetterSentBack
  | LetterChangeProposed
  | LetterChangeConsented
  | LetterChangeDeclined
  | LetterSheetReported
  | LetterSheetSignedOff
  | LetterSheetSentBack;
