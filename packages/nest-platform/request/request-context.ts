import type { CommandMetadata, TenantId } from '@kaoping/event-sourcing';
import type { Identity } from '../access/identity.ts';
import type { ProvenSession } from '../access/session-verifier.port.ts';
import { languageOf, type Language } from './language.ts';
import { proveIdentity } from './prove-identity.ts';
import type { RequestEdge, RequestHeaders } from './request-edge.ts';
import { checkRequestId } from './request-id-malformed.ts';
import type { ResponseCookie } from './response-cookie.ts';

/** What every resolver is given: made once at the edge of a request, and bound to one tenant. */
export interface RequestContext {
  readonly language: Language;
  /** The instant of the request. */
  readonly now: string;
  /** Where the request came from, as far as the edge knows: for limits only, never for rights. */
  readonly address: string;
  /**
   * @throws {TokenMissing}, {@link TokenRefused} or {@link CsrfTokenWrong} when the request proved no identity,
   *   and whatever kept the verifier from an answer: it is told like any other error then, not by whoever
   *   makes this context.
   */
  readonly identity: () => Identity;
  /** The session whose cookie came along, even without its CSRF token: enough to tell a page who is signed in. */
  readonly session: () => ProvenSession | undefined;
  /**
   * Metadata for a command of this request.
   *
   * @param requestId The caller's own id for this change: repeating a request with it changes nothing twice.
   */
  readonly metadata: (requestId?: string | null) => CommandMetadata;
  /** Metadata for a command before anybody is signed in: only what proves itself, like a password, may use it. */
  readonly metadataFor: (holder: UnprovenHolder, requestId?: string | null) => CommandMetadata;
  /** Sends a cookie with the answer. */
  readonly respondWith: (cookie: ResponseCookie) => void;
}

/** Whom an operation that is open to anybody acts for, by what its own input proves. */
export interface UnprovenHolder {
  readonly tenantId: TenantId;
  readonly actorId: string;
}

/** W3C trace context; version ff and ids of zeros mean that there is none. */
const TRACEPARENT_PATTERN = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/u;

/** Proves the identity of a request, once. */
export const requestContextOf = async (
  headers: RequestHeaders,
  edge: RequestEdge,
): Promise<RequestContext> => {
  const proof = await proveIdentity(headers, edge);
  const identity = (): Identity => {
    if (proof.identity instanceof Error) throw proof.identity;
    return proof.identity;
  };
  const correlationId = edge.nextId();
  const metadataFor: RequestContext['metadataFor'] = ({ tenantId, actorId }, requestId) => ({
    tenantId,
    actorId,
    now: edge.now,
    correlationId,
    commandId: requestId == null ? edge.nextId() : checkRequestId(requestId),
    ...traceOf(headers),
  });
  return {
    language: languageOf(headers.acceptLanguage),
    now: edge.now,
    address: edge.address ?? 'unknown',
    identity,
    session: () => proof.session,
    metadata: (requestId) => metadataFor(identity(), requestId),
    metadataFor,
    respondWith: edge.respondWith ?? refuseCookies,
  };
};

const traceOf = ({ traceparent }: RequestHeaders): { readonly traceparent?: string } =>
  traceparent !== undefined && TRACEPARENT_PATTERN.test(traceparent) ? { traceparent } : {};

const refuseCookies = (): never => {
  throw new Error('this edge sends no cookies');
};
