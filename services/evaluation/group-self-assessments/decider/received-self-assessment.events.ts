// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { SelfAssessmentSubject } from '../result/self-assessment-form.ts';
import type { SelfEntry } from './group-self-assessment.events.ts';

/** Whose self-assessment is meant, and which round of it. */
interface ReviewedRound {
  /** The subsidiary's tenant. */
  readonly subsidiary: string;
  readonly schemeId: string;
  readonly period: SelfAssessmentSubject['period'];
  readonly round: number;
  readonly reviewedAt: string;
}

/** A subsidiary handed its self-assessment in. */
export type SelfAssessmentReceived = DomainEvent<
  'SelfAssessmentReceived',
  SelfAssessmentSubject & {
    readonly subsidiary: string;
    /** Counts submissions from 1. */
    readonly round: number;
    readonly entries: readonly SelfEntry[];
    readonly submittedAt: string;
  }
>;

/** Headquarters took a round as it is. */
export type ReceivedSelfAssessmentAccepted = DomainEvent<'ReceivedSelfAssessmentAccepted', ReviewedRound>;

/** Headquarters gave a round back. */
export type ReceivedSelfAssessmentSentBack = DomainEvent<
  'ReceivedSelfAssessmentSentBack',
  ReviewedRound & { readonly reason: string }
>;

/** Everything that can happen to a subsidiary's self-assessment at headquarters. */
export type ReceivedSelfAssessmentEvent =
  SelfAssessmentReceived | ReceivedSelfAssessmentAccepted | ReceivedSelfAssessmentSentBack;
