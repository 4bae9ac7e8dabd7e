// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A community as it stood then. */
export interface PointsCommunity {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** What counts for the plan, one for each award. */
export interface PointsEntry {
  readonly entryId: string;
  readonly organisationId: string;
  readonly input: string;
  readonly label: string;
  readonly value: string;
}

/** A community won points in a contest. */
export type CommunityPointsAwarded = DomainEvent<
  'CommunityPointsAwarded',
  {
    readonly awardId: string;
    readonly year: string;
    readonly community: PointsCommunity;
    /** A decimal above zero, as text. */
    readonly points: string;
    readonly for: string;
    readonly on: string;
    readonly evidenceIds: readonly string[];
  }
>;

/** Points were taken back; what had counted of them does so no longer. */
export type CommunityPointsWithdrawn = DomainEvent<
  'CommunityPointsWithdrawn',
  {
    readonly awardId: string;
    readonly organisationId: string;
    readonly points: string;
    readonly reason: string;
    readonly cycleId?: string;
    readonly takenBackEntryId?: string;
  }
>;

/** The year of a community was closed: its points count in a cycle. */
export type CommunityPointsCounted = DomainEvent<
  'CommunityPointsCounted',
  {
    readonly cycleId: string;
    readonly entries: readonly PointsEntry[];
    readonly countedAt: string;
    readonly lateReason?: string;
  }
>;

/** Everything that can happen to the points of a community in a year. */
export type CommunityPointsEvent = CommunityPointsAwarded | CommunityPointsWithdrawn | CommunityPointsCounted;
