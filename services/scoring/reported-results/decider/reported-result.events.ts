// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';
import type { Period } from '@kaoping/scoring-engine';

/** A unit's row as its enterprise reported it. */
export interface ReportedStanding {
  readonly organisationId: string;
  readonly name: string;
  /** Absent where it has no whole place, such as a shared one of 1.5. */
  readonly rank?: number;
  readonly score?: string;
  readonly grade?: Sentence;
}

/** A subsidiary reported a published ranking; stream `reported-result/<subsidiary>:<cycleId>:<peerGroup>`. */
export type SubsidiaryResultReported = DomainEvent<
  'SubsidiaryResultReported',
  {
    /** The tenant of the subsidiary. */
    readonly subsidiary: string;
    readonly cycleId: string;
    readonly title: Sentence;
    readonly period: Period;
    readonly schemeId: string;
    readonly schemeDigest: string;
    readonly peerGroup: { readonly key: string; readonly title: Sentence };
    readonly revision: number;
    readonly reason?: string;
    readonly publishedAt: string;
    readonly resultDigest: string;
    readonly standings: readonly ReportedStanding[];
  }
>;
