// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { Assessment } from '../result/assessment.ts';
import type { EntryOrigin } from '../result/standing-entry.ts';

/** The integration event that said so. Of two about the same thing the later in evaluation holds. */
export interface Telling {
  readonly eventId: string;
  /** Ledger position of what evaluation recorded. */
  readonly sequence: number;
}

type Told<Name extends string, Data> = DomainEvent<Name, Data & { readonly told: Telling }>;

/** A cycle was opened: scheme and roster are copied in whole, so that nothing later can score it anew. */
export type AssessmentOpened = Told<
  'AssessmentOpened',
  Pick<Assessment, 'title' | 'period' | 'scheme' | 'roster'>
>;

/** A stage of the cycle ended. */
export type AssessmentStageClosed = Told<
  'AssessmentStageClosed',
  { readonly stage: string; readonly closedAt: string }
>;

/** An organisation appealed. */
export type AssessmentAppealLodged = Told<
  'AssessmentAppealLodged',
  { readonly appealId: string; readonly organisationId: string; readonly lodgedAt: string }
>;

/** An appeal was decided, or given up. */
export type AssessmentAppealDecided = Told<
  'AssessmentAppealDecided',
  {
    readonly appealId: string;
    readonly organisationId: string;
    readonly outcome: 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
    readonly reason: string;
    readonly decidedAt: string;
  }
>;

/** A figure that is the same for all organisations was given, or given anew. */
export type AssessmentParameterSet = DomainEvent<
  'AssessmentParameterSet',
  { readonly name: string; readonly value: string; readonly replacedValue?: string; readonly reason: string }
>;

/** Entries count no more; the word of it did not say whose they are. */
export type AssessmentEntriesRemoved = Told<
  'AssessmentEntriesRemoved',
  { readonly entryIds: readonly string[]; readonly origin: EntryOrigin }
>;

/** The cycle was given up. */
export type AssessmentCancelled = Told<'AssessmentCancelled', { readonly reason: string }>;

/** Everything that can happen to an assessment; stream `assessment/<cycleId>`. */
export type AssessmentEvent =
  | AssessmentOpened
  | AssessmentStageClosed
  | AssessmentAppealLodged
  | AssessmentAppealDecided
  | AssessmentParameterSet
  | AssessmentEntriesRemoved
  | AssessmentCancelled;
