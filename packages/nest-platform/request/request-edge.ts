import type { SessionVerifier } from '../access/session-verifier.port.ts';
import type { TokenVerifier } from '../access/token-verifier.port.ts';
import type { ResponseCookie } from './response-cookie.ts';

/** What the edge reads from a request. */
export interface RequestHeaders {
  readonly authorization?: string | undefined;
  readonly acceptLanguage?: string | undefined;
  readonly traceparent?: string | undefined;
  /** The value of the session's cookie. */
  readonly sessionCookie?: string | undefined;
  /** The value of `x-kaoping-csrf`. */
  readonly csrfToken?: string | undefined;
  readonly method?: string | undefined;
}

/** What the edge draws from: proofs, time, ids, and the way back. */
export interface RequestEdge {
  readonly verifier: TokenVerifier;
  readonly sessions?: SessionVerifier;
  readonly now: string;
  readonly nextId: () => string;
  readonly address?: string;
  readonly respondWith?: (cookie: ResponseCookie) => void;
}
