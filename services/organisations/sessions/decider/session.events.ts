// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** Somebody signed in. Only the digest of the secret is kept, so the ledger cannot give it away. */
export type SessionOpened = DomainEvent<
  'SessionOpened',
  {
    readonly accountId: string;
    /** The account's number of ends of sessions: once it has risen, this session has ended. */
    readonly accountEpoch: number;
    /** Lower-case hexadecimal SHA-256 of the secret. */
    readonly secretDigest: string;
    readonly openedAt: string;
    readonly expiresAt: string;
  }
>;

/** The holder signed out. */
export type SessionEnded = DomainEvent<
  'SessionEnded',
  { readonly accountId: string; readonly endedAt: string }
>;

/** Everything that can happen to a session. */
export type SessionEvent = SessionOpened | SessionEnded;
