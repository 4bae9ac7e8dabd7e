// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';
import type { CyclePeriod } from '../../cycles/decider/evaluation-cycle.events.ts';

/** How far a cycle is: counts only. */
export interface CycleProgress {
  readonly cycleId: string;
  readonly title: Sentence;
  readonly period: Pick<CyclePeriod, 'kind' | 'label'>;
  /** The first stage that is not closed, with its last day; absent where all are. */
  readonly stage?: string;
  readonly until?: string;
  readonly daysLate: number;
  readonly sheetsDue: number;
  readonly sheetsIn: number;
}

/** How far an enterprise is with its assessments, and how much it asks of its units. */
export interface EnterpriseProgress {
  readonly cycles: readonly CycleProgress[];
  readonly burden: {
    readonly month: string;
    readonly units: number;
    readonly minutesAsked: number;
    readonly askedTwice: number;
  };
}

/** The headquarters were told; stream `progress-report/<day>`. */
export type ProgressReported = DomainEvent<
  'ProgressReported',
  { readonly headquarters: string; readonly on: string; readonly progress: EnterpriseProgress }
>;

/** Who is above, by what the enterprise says of itself; stream `progress-headquarters/own`. */
export type ProgressHeadquartersHeard = DomainEvent<
  'ProgressHeadquartersHeard',
  {
    /** Absent where nobody is. */
    readonly headquarters?: string;
    /** Place of what was said in the ledger that said it: a later saying holds. */
    readonly sequence: number;
  }
>;

/** A subsidiary told how far it is; stream `reported-progress/<tenant of the subsidiary>`. */
export type SubsidiaryProgressReported = DomainEvent<
  'SubsidiaryProgressReported',
  { readonly subsidiary: string; readonly on: string; readonly progress: EnterpriseProgress }
>;
