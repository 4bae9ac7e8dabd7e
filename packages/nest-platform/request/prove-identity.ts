import { CsrfTokenWrong, TokenMissing, TokenRefused } from '../access/access-errors.ts';
import type { Identity } from '../access/identity.ts';
import { isSameText } from '../access/is-same-text.ts';
import type { ProvenSession } from '../access/session-verifier.port.ts';
import type { RequestEdge, RequestHeaders } from './request-edge.ts';

/** What a request proved: an identity, or the error that it is told; and the session where a cookie proved one. */
export interface Proof {
  readonly identity: Identity | Error;
  readonly session?: ProvenSession;
}

/**
 * Proves the identity of a request. A token comes before a cookie: whoever sends one means it. A cookie counts
 * for a change only together with the session's own token, since a browser sends cookies whoever asks it to.
 */
export const proveIdentity = async (headers: RequestHeaders, edge: RequestEdge): Promise<Proof> => {
  try {
    const token = /^Bearer +(\S+)$/iu.exec(headers.authorization ?? '')?.[1];
    if (token !== undefined) {
      return { identity: (await edge.verifier.verify(token, edge.now)) ?? new TokenRefused() };
    }
    return await proveSession(headers, edge);
  } catch (error) {
    return {
      identity:
        error instanceof Error ? error : new Error('the identity could not be proved', { cause: error }),
    };
  }
};

const proveSession = async (
  { authorization, sessionCookie, csrfToken, method }: RequestHeaders,
  { sessions, now }: RequestEdge,
): Promise<Proof> => {
  if (authorization !== undefined || sessionCookie === undefined || !sessions) {
    return { identity: new TokenMissing() };
  }
  const session = await sessions.verify(sessionCookie, now);
  if (!session) return { identity: new TokenRefused() };
  const isGuarded = isSafe(method) || isSameText(csrfToken ?? '', session.csrfToken);
  return { identity: isGuarded ? session.identity : new CsrfTokenWrong(), session };
};

/** These methods change nothing: GraphQL refuses a mutation that comes by GET. */
const isSafe = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD';
