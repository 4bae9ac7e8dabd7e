// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { Grant } from '@kaoping/nest-platform';

/** A token was made (version 2). Only the digest of its secret is kept, so the ledger cannot give it away. */
export type AccessTokenIssued = DomainEvent<
  'AccessTokenIssued',
  {
    readonly grants: readonly Grant[];
    /** Whom or what the token is for, e.g. `王芳, Party-affairs office`. */
    readonly holder: string;
    /** Lower-case hexadecimal SHA-256 of the secret. */
    readonly secretDigest: string;
    readonly issuedAt: string;
    /** The instant from which the token no longer opens anything; never when left out. */
    readonly expiresAt?: string;
    /** The account that made it: the token never opens more than that account does. None on the command line. */
    readonly issuerAccountId?: string;
  }
>;

/** A token was taken back. */
export type AccessTokenRevoked = DomainEvent<
  'AccessTokenRevoked',
  { readonly reason: string; readonly revokedAt: string }
>;

/** Everything that can happen to an access token. */
export type AccessTokenEvent = AccessTokenIssued | AccessTokenRevoked;
