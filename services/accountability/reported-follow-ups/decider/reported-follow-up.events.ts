// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { FollowUpCounts } from '../../follow-up-reports/decider/follow-up-report.events.ts';

/** A subsidiary told how it follows up its results; stream `reported-follow-up/<tenant of the subsidiary>`. */
export type SubsidiaryFollowUpReported = DomainEvent<
  'SubsidiaryFollowUpReported',
  {
    readonly subsidiary: string;
    /** The day that the counts are of. */
    readonly on: string;
    readonly counts: FollowUpCounts;
  }
>;
