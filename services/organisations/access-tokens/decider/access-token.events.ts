// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { Role } from '@kaoping/nest-platform';

/** A token was made. Only the digest of its secret is kept, so the ledger cannot give it away. */
export type AccessTokenIssued = DomainEvent<
  'AccessTokenIssued',
  {
    readonly role: Role;
    /** Whom or what the token is for, e.g. `王芳, Party-affairs office`. */
    readonly holder: string;
    /** Lower-case hexadecimal SHA-256 of the secret. */
    readonly secretDigest: string;
    readonly issuedAt: string;
    /** The instant from which the token no longer opens anything; never when left out. */
    readonly expiresAt?: string;
  }
>;

/** A token was taken back. */
export type AccessTokenRevoked = DomainEvent<
  'AccessTokenRevoked',
  { readonly reason: string; readonly revokedAt: string }
>;

/** Everything that can happen to an access token. */
export type AccessTokenEvent = AccessTokenIssued | AccessTokenRevoked;
