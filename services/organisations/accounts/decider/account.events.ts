// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { Grant } from '@kaoping/nest-platform';
import type { PasswordHash } from './password-hash.ts';

/** A one-time code with which the holder chooses a password. Only its digest is kept. */
export interface OneTimeCode {
  readonly codeDigest: string;
  readonly expiresAt: string;
}

/** An account was opened for somebody, who still has to choose a password or to come by sign-on. */
export type AccountOpened = DomainEvent<
  'AccountOpened',
  {
    /** Unique in the enterprise, in its normal form. */
    readonly loginName: string;
    readonly displayName: string;
    /** The person of the directory whose account it is. */
    readonly personId?: string;
    readonly grants: readonly Grant[];
    readonly openedAt: string;
  }
>;

/** The holder chose a password; every session opened before it has ended. */
export type PasswordChosen = DomainEvent<
  'PasswordChosen',
  { readonly password: PasswordHash; readonly chosenAt: string }
>;

/** The same password was hashed again with stronger parameters; no session ends. */
export type PasswordRehashed = DomainEvent<'PasswordRehashed', { readonly password: PasswordHash }>;

/** Somebody tried to sign in, or to choose a password, with a wrong secret. */
export type SignInFailed = DomainEvent<'SignInFailed', { readonly failedAt: string }>;

/** Too many tries failed: even the right password opens nothing until then. */
export type AccountLocked = DomainEvent<'AccountLocked', { readonly until: string }>;

/** An officer let an account in again before its time. */
export type AccountUnlocked = DomainEvent<'AccountUnlocked', { readonly reason: string }>;

/** The holder signed in. */
export type SignedIn = DomainEvent<
  'SignedIn',
  { readonly method: 'password' | 'sign-on'; readonly signedInAt: string }
>;

/** A one-time code was given out, with which the holder chooses a new password. */
export type PasswordResetOffered = DomainEvent<'PasswordResetOffered', OneTimeCode>;

/** Roles were given or taken: these are all that the account has from now on. */
export type GrantsChanged = DomainEvent<
  'GrantsChanged',
  { readonly grants: readonly Grant[]; readonly reason: string }
>;

/** The account is known to the enterprise's own sign-on as this subject. */
export type SignOnLinked = DomainEvent<'SignOnLinked', { readonly issuer: string; readonly subject: string }>;

/** Every session of the account has ended. */
export type AccountSessionsEnded = DomainEvent<'AccountSessionsEnded', { readonly reason: string }>;

/** The account opens nothing any more. */
export type AccountClosed = DomainEvent<
  'AccountClosed',
  { readonly reason: string; readonly closedAt: string }
>;

/** Everything that can happen to an account. */
export type AccountEvent =
  | AccountOpened
  | PasswordChosen
  | PasswordRehashed
  | SignInFailed
  | AccountLocked
  | AccountUnlocked
  | SignedIn
  | PasswordResetOffered
  | GrantsChanged
  | SignOnLinked
  | AccountSessionsEnded
  | AccountClosed;
