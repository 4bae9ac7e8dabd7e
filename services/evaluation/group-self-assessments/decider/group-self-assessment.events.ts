// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { SelfAssessmentSubject } from '../result/self-assessment-form.ts';

/** An answer to what headquarters ask. */
export interface SelfAnswer {
  /** Name of the scheme's input. */
  readonly input: string;
  /** Tells several answers to one question apart, where it takes several. */
  readonly label?: string;
  readonly value: string;
  readonly reason?: string;
}

/** An answer as it was handed in. */
export interface SelfEntry extends SelfAnswer {
  readonly entryId: string;
  /** The subsidiary as a whole: its tenant. */
  readonly organisationId: string;
}

/** What was typed so far. Holds only the answers that changed; an empty value clears one. */
export type GroupSelfAssessmentDraftSaved = DomainEvent<
  'GroupSelfAssessmentDraftSaved',
  SelfAssessmentSubject & { readonly draftRevision: number; readonly answers: readonly SelfAnswer[] }
>;

/** The enterprise handed its self-assessment in. */
export type GroupSelfAssessmentSubmitted = DomainEvent<
  'GroupSelfAssessmentSubmitted',
  SelfAssessmentSubject & {
    /** The tenant that it goes to. */
    readonly headquarters: string;
    /** Counts submissions from 1. */
    readonly round: number;
    readonly entries: readonly SelfEntry[];
    readonly submittedAt: string;
  }
>;

/** Headquarters took a round. */
export type GroupSelfAssessmentAccepted = DomainEvent<
  'GroupSelfAssessmentAccepted',
  { readonly round: number; readonly reviewedAt: string }
>;

/** Headquarters want it to be looked at again. */
export type GroupSelfAssessmentSentBack = DomainEvent<
  'GroupSelfAssessmentSentBack',
  { readonly round: number; readonly reason: string; readonly reviewedAt: string }
>;

/** Everything that can happen to a self-assessment for headquarters. */
export type GroupSelfAssessmentEvent =
  | GroupSelfAssessmentDraftSaved
  | GroupSelfAssessmentSubmitted
  | GroupSelfAssessmentAccepted
  | GroupSelfAssessmentSentBack;
