import type { Identity } from './identity.ts';

/** The injection token of the {@link SessionVerifier}. */
export const SESSION_VERIFIER = Symbol('SessionVerifier');

/** A session that its cookie proved. */
export interface ProvenSession {
  readonly identity: Identity;
  /** What a page must send along with the cookie, which a foreign page cannot read. */
  readonly csrfToken: string;
  readonly expiresAt: string;
}

/** Tells whom the cookie of a session speaks for. */
export interface SessionVerifier {
  /** Undefined when it is malformed, unknown, expired or ended: callers learn no more than that. */
  verify(cookieValue: string, now: string): Promise<ProvenSession | undefined>;
}
