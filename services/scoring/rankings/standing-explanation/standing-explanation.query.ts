import type { Sentence, TenantId } from '@kaoping/event-sourcing';
import type { Moment } from '../ranking-view/moment.ts';
import type { StandingView } from '../ranking-view/ranking.query.ts';

/** Asks how one organisation's standing came about. */
export class StandingExplanationQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: {
      readonly cycleId: string;
      readonly peerGroupId: string;
      readonly organisationId: string;
    },
    readonly moment: Moment,
    readonly now: string,
  ) {}
}

/** The recorded event behind an entry: who entered it, when and why. */
export interface EntryOrigin {
  readonly entryId: string;
  readonly eventId: string;
  readonly position: number;
  readonly actorId: string;
  readonly recordedAt: string;
  readonly reason: string;
}

/** One number of an explanation. Steps stand in reading order: each before what it was made of. */
export interface ExplanationStep {
  /** 0 for the final score; what a step was made of stands one deeper, below it. */
  readonly depth: number;
  readonly quantity: string;
  /** Key of the indicator or subtotal, where the step belongs to one. */
  readonly key?: string;
  /** What people call that indicator or subtotal. */
  readonly title?: Sentence;
  /** Exact text: a decimal where it terminates, else a fraction. */
  readonly value: string;
  readonly rule: string;
  readonly text: Sentence;
  /** Where the number was entered; only on entries. */
  readonly origin?: EntryOrigin;
}

/** How a standing came about. */
export interface StandingExplanation {
  readonly position: number;
  readonly standing: StandingView;
  readonly steps: readonly ExplanationStep[];
}
