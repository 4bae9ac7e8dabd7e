// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { GroupMember, Readiness, StandingState } from '../../enterprises/result/enterprise-standing.ts';

/** Somebody was invited to become a subsidiary. Of the link only a digest is kept. */
export type SubsidiaryInvited = DomainEvent<
  'SubsidiaryInvited',
  {
    /** What headquarters call it until it names itself. */
    readonly nameHint: string;
    readonly secretDigest: string;
    readonly expiresAt: string;
    readonly quotaBytes: number;
    readonly invitedAt: string;
  }
>;

/** The invitation opens nothing any more. */
export type SubsidiaryInvitationWithdrawn = DomainEvent<
  'SubsidiaryInvitationWithdrawn',
  { readonly reason: string; readonly withdrawnAt: string }
>;

/** The invitation was accepted for an enterprise, which is not a subsidiary before it says so in its own ledger. */
export type SubsidiaryInvitationAccepted = DomainEvent<
  'SubsidiaryInvitationAccepted',
  { readonly tenantId: string; readonly name: string; readonly acceptedAt: string }
>;

/** The enterprise did not become a subsidiary: until it expires, the invitation can be accepted again. */
export type SubsidiaryAcceptanceReleased = DomainEvent<
  'SubsidiaryAcceptanceReleased',
  { readonly tenantId: string; readonly releasedAt: string }
>;

/** The enterprise is a subsidiary. */
export type SubsidiaryJoined = DomainEvent<
  'SubsidiaryJoined',
  { readonly tenantId: string; readonly joinedAt: string }
>;

/** What headquarters want of a subsidiary, whole. */
interface Direction {
  readonly tenantId: string;
  readonly quotaBytes: number;
  readonly suspension?: Suspension;
  readonly directedAt: string;
}

/** Why and since when a subsidiary is suspended. */
export interface Suspension {
  readonly reason: string;
  readonly since: string;
}

/** Headquarters suspended a subsidiary. */
export type SubsidiarySuspended = DomainEvent<
  'SubsidiarySuspended',
  Direction & { readonly suspension: Suspension }
>;

/** Headquarters ended a suspension. */
export type SubsidiaryResumed = DomainEvent<'SubsidiaryResumed', Direction & { readonly reason: string }>;

/** Headquarters changed how many bytes a subsidiary's ledger may grow to. */
export type SubsidiaryQuotaChanged = DomainEvent<
  'SubsidiaryQuotaChanged',
  Direction & { readonly reason: string }
>;

/** The subsidiary told how it stands. */
export type SubsidiaryReported = DomainEvent<
  'SubsidiaryReported',
  {
    readonly tenantId: string;
    readonly name: string;
    readonly state: StandingState;
    readonly since: string;
    readonly lastDay?: string;
    readonly readiness: Readiness;
    /** Position in the subsidiary's ledger: an older report that still arrives no longer counts. */
    readonly sequence: number;
  }
>;

/** The subsidiary told how an enterprise below it stands. */
export type SubsidiaryMemberDescribed = DomainEvent<
  'SubsidiaryMemberDescribed',
  { readonly member: GroupMember; readonly sequence: number }
>;

/** Everything that can happen to a subsidiary, as its headquarters keep it. */
export type SubsidiaryEvent =
  | SubsidiaryInvited
  | SubsidiaryInvitationWithdrawn
  | SubsidiaryInvitationAccepted
  | SubsidiaryAcceptanceReleased
  | SubsidiaryJoined
  | SubsidiarySuspended
  | SubsidiaryResumed
  | SubsidiaryQuotaChanged
  | SubsidiaryReported
  | SubsidiaryMemberDescribed;
