// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** How an enterprise follows up its results: counts only. */
export interface FollowUpCounts {
  readonly warnings: { readonly red: number; readonly yellow: number; readonly green: number };
  readonly consequences: {
    readonly waiting: number;
    readonly confirmed: number;
    readonly dismissed: number;
    readonly withdrawn: number;
  };
  readonly rectifications: { readonly open: number; readonly overdue: number; readonly resolved: number };
  readonly tasks: { readonly open: number; readonly overdue: number };
}

/** The headquarters were told; stream `follow-up-report/<day>`. */
export type FollowUpReported = DomainEvent<
  'FollowUpReported',
  { readonly headquarters: string; readonly on: string; readonly counts: FollowUpCounts }
>;
