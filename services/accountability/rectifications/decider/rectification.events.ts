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

/** The unit said what it will do about it. */
export type RectificationMeasurePlanned = DomainEvent<
  'RectificationMeasurePlanned',
  { readonly measure: string; readonly plannedAt: string }
>;

/** It got another day. */
export type RectificationExtended = DomainEvent<
  'RectificationExtended',
  { readonly dueOn: string; readonly formerDueOn: string; readonly reason: string }
>;

/** The unit says that it is put right, and shows by what. */
export type RectificationFixReported = DomainEvent<
  'RectificationFixReported',
  {
    readonly fix: string;
    readonly evidenceIds: readonly string[];
    readonly reportedBy: string;
    readonly reportedOn: string;
  }
>;

/** Somebody else looked and found it put right; it is looked at once more on a later day. */
export type RectificationFixAccepted = DomainEvent<
  'RectificationFixAccepted',
  {
    readonly acceptedBy: string;
    readonly acceptedOn: string;
    readonly revisitOn: string;
    readonly note?: string;
  }
>;

/** Somebody else looked and found it not put right. */
export type RectificationFixSentBack = DomainEvent<
  'RectificationFixSentBack',
  {
    readonly reason: string;
    readonly sentBackBy: string;
    readonly sentBackOn: string;
    /** Where it gets another day. */
    readonly dueOn?: string;
  }
>;

/** It was looked at again after a while: it holds, or the problem is back and is to be put right by a new day. */
export type RectificationRevisited = DomainEvent<
  'RectificationRevisited',
  {
    readonly outcome: 'holds' | 'relapsed';
    readonly note: string;
    readonly revisitedBy: string;
    readonly revisitedOn: string;
    /** Only of one that relapsed. */
    readonly dueOn?: string;
  }
>;

/** It need not be put right any more. */
export type RectificationDropped = DomainEvent<
  'RectificationDropped',
  { readonly reason: string; readonly droppedOn: string }
>;

/** Its day is near. */
export type RectificationReminded = DomainEvent<
  'RectificationReminded',
  { readonly daysLeft: number; readonly dueOn: string; readonly on: string }
>;

/** Its day went by without a fix. */
export type RectificationBecameOverdue = DomainEvent<
  'RectificationBecameOverdue',
  { readonly dueOn: string; readonly on: string }
>;

/** It was overdue so long that the level above was told. */
export type RectificationEscalated = DomainEvent<
  'RectificationEscalated',
  {
    readonly dueOn: string;
    readonly on: string;
    /** The organisation directly above; absent where there is none, and the office of the enterprise sees to it. */
    readonly toOrganisationId?: string;
  }
>;

/** Everything that can happen to a rectification. */
export type RectificationEvent =
  | RectificationRaised
  | RectificationAssigned
  | RectificationMeasurePlanned
  | RectificationExtended
  | RectificationFixReported
  | RectificationFixAccepted
  | RectificationFixSentBack
  | RectificationRevisited
  | RectificationDropped
  | RectificationReminded
  | RectificationBecameOverdue
  | RectificationEscalated;
