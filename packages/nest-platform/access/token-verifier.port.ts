import type { Identity } from './identity.ts';

/** The injection token of the {@link TokenVerifier}. */
export const TOKEN_VERIFIER = Symbol('TokenVerifier');

/** Tells whom an access token speaks for. */
export interface TokenVerifier {
  /** Undefined when the token is malformed, unknown, expired or taken back: callers learn no more than that. */
  verify(tokenText: string, now: string): Promise<Identity | undefined>;
}
