// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { GroupMember, Readiness, StandingState } from '../result/enterprise-standing.ts';

/** A group company's headquarters or subsidiary became a tenant with a ledger of its own. */
export type EnterpriseRegistered = DomainEvent<
  'EnterpriseRegistered',
  { readonly name: string; readonly registeredAt: string }
>;

/** The pair of keys with which the enterprise signs was made; the private one never leaves its folder. */
export type TenantKeyCreated = DomainEvent<
  'TenantKeyCreated',
  {
    /** SHA-256 of the public key in hexadecimal. */
    readonly keyId: string;
    readonly algorithm: 'ed25519';
    /** SubjectPublicKeyInfo in PEM. */
    readonly publicKey: string;
    readonly createdAt: string;
  }
>;

/** The enterprise became a subsidiary. */
export type EnterpriseJoinedGroup = DomainEvent<
  'EnterpriseJoinedGroup',
  {
    readonly headquarters: string;
    readonly headquartersName: string;
    /** Under this id headquarters keep what they know of the enterprise. */
    readonly invitationId: string;
    readonly quotaBytes: number;
    readonly joinedAt: string;
  }
>;

/** A direction of headquarters was taken in; earlier ones that still arrive no longer count. */
export type EnterpriseDirectionTaken = DomainEvent<
  'EnterpriseDirectionTaken',
  { /** Position of the direction in the ledger of headquarters. */ readonly sequence: number }
>;

/** Headquarters suspended the enterprise: it can read and export, and write nothing. */
export type EnterpriseSuspended = DomainEvent<
  'EnterpriseSuspended',
  { readonly reason: string; readonly since: string }
>;

/** Headquarters ended the suspension. */
export type EnterpriseResumed = DomainEvent<'EnterpriseResumed', { readonly since: string }>;

/** Headquarters changed how many bytes the ledger may grow to. */
export type EnterpriseQuotaChanged = DomainEvent<
  'EnterpriseQuotaChanged',
  { readonly quotaBytes: number; readonly changedAt: string }
>;

/** The enterprise declared that it leaves the product after a day. */
export type EnterpriseLeavingDeclared = DomainEvent<
  'EnterpriseLeavingDeclared',
  { readonly reason: string; readonly lastDay: string; readonly declaredAt: string }
>;

/** The enterprise stays after all. */
export type EnterpriseLeavingWithdrawn = DomainEvent<
  'EnterpriseLeavingWithdrawn',
  { readonly reason: string; readonly withdrawnAt: string }
>;

/** The last day is over: nothing is written any more, and nobody signs in. */
export type EnterpriseGone = DomainEvent<'EnterpriseGone', { readonly goneAt: string }>;

/** A first step to being ready was made: an officer has an account, or a tree of organisations is there. */
export type EnterpriseReadied = DomainEvent<'EnterpriseReadied', { readonly step: 'officer' | 'tree' }>;

/** An invitation of this enterprise is being accepted; until that ends it joins no group itself. */
export type EnterpriseAdmissionBegan = DomainEvent<
  'EnterpriseAdmissionBegan',
  { readonly invitationId: string; readonly tenantId: string }
>;

/** An acceptance ended: the other became a subsidiary, or did not. */
export type EnterpriseAdmissionEnded = DomainEvent<
  'EnterpriseAdmissionEnded',
  { readonly invitationId: string; readonly tenantId: string; readonly hasJoined: boolean }
>;

/** It became known how an enterprise below this one stands. */
export type EnterpriseMemberDescribed = DomainEvent<
  'EnterpriseMemberDescribed',
  { readonly member: GroupMember }
>;

/** Headquarters are told how an enterprise below this one stands. */
export type EnterpriseMemberReported = DomainEvent<
  'EnterpriseMemberReported',
  { readonly headquarters: string; readonly invitationId: string; readonly member: GroupMember }
>;

/** Headquarters are told how this enterprise stands, and nothing of what is inside. */
export type EnterpriseReported = DomainEvent<
  'EnterpriseReported',
  {
    readonly headquarters: string;
    readonly invitationId: string;
    readonly name: string;
    readonly state: StandingState;
    readonly since: string;
    readonly lastDay?: string;
    readonly readiness: Readiness;
  }
>;

/** Everything was handed out as an archive, up to a position of the ledger. */
export type EnterpriseExportTaken = DomainEvent<
  'EnterpriseExportTaken',
  { readonly throughPosition: number; readonly takenAt: string }
>;

/** Everything that can happen to an enterprise. */
export type EnterpriseEvent =
  | EnterpriseRegistered
  | TenantKeyCreated
  | EnterpriseJoinedGroup
  | EnterpriseDirectionTaken
  | EnterpriseSuspended
  | EnterpriseResumed
  | EnterpriseQuotaChanged
  | EnterpriseLeavingDeclared
  | EnterpriseLeavingWithdrawn
  | EnterpriseGone
  | EnterpriseReadied
  | EnterpriseAdmissionBegan
  | EnterpriseAdmissionEnded
  | EnterpriseMemberDescribed
  | EnterpriseMemberReported
  | EnterpriseReported
  | EnterpriseExportTaken;
