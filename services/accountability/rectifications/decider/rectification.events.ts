// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** The organisation that has to put something right, with those above it. */
export interface ResponsibleOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** Where a problem was found. */
export interface ProblemSource {
  readonly procedure: string;
  readonly sourceId: string;
  readonly cycleId?: string;
  readonly indicator?: string;
}

/** A problem that was found is to be put right by a day. */
export type RectificationRaised = DomainEvent<
  'RectificationRaised',
  {
    readonly organisation: ResponsibleOrganisation;
    readonly problem: string;
    readonly foundOn: string;
    readonly source: ProblemSource;
    readonly dueOn: string;
    /** Who sees to it; absent until somebody is named. */
    readonly ownerId?: string;
  }
>;

/** Somebody is to see to it, by a day. */
export type RectificationAssigned = DomainEvent<
  'RectificationAssigned',
  { readonly ownerId: string; readonly dueOn: string; readonly reason?: string }
>;

/** Everything that can happen to a rectification. */
export type RectificationEvent = RectificationRaised | RectificationAssigned;
