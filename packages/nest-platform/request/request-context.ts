import type { CommandMetadata } from '@kaoping/event-sourcing';
import { TokenMissing, TokenRefused } from '../access/access-errors.ts';
import type { Identity } from '../access/identity.ts';
import type { TokenVerifier } from '../access/token-verifier.port.ts';
import { languageOf, type Language } from './language.ts';
import { checkRequestId } from './request-id-malformed.ts';

/** What every resolver is given: made once at the edge of a request, and bound to one tenant. */
export interface RequestContext {
  readonly language: Language;
  /**
   * @throws {TokenMissing} or {@link TokenRefused} when the request proved no identity, and whatever kept the
   *   verifier from an answer: it is told like any other error then, not by whoever makes this context.
   */
  readonly identity: () => Identity;
  /**
   * Metadata for a command of this request.
   *
   * @param requestId The caller's own id for this change: repeating a request with it changes nothing twice.
   */
  readonly metadata: (requestId?: string | null) => CommandMetadata;
}

/** What the edge reads from a request. */
export interface RequestHeaders {
  readonly authorization?: string | undefined;
  readonly acceptLanguage?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** The sources of time and ids that the edge draws from. */
export interface RequestEdge {
  readonly verifier: TokenVerifier;
  readonly now: string;
  readonly nextId: () => string;
}

/** W3C trace context; version ff and ids of zeros mean that there is none. */
const TRACEPARENT_PATTERN = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/u;

/** Proves the identity of a request, once. */
export const requestContextOf = async (
  headers: RequestHeaders,
  { verifier, now, nextId }: RequestEdge,
): Promise<RequestContext> => {
  const proven = await prove(headers.authorization, verifier, now);
  const identity = (): Identity => {
    if (proven instanceof Error) throw proven;
    return proven;
  };
  const correlationId = nextId();
  const { traceparent } = headers;
  return {
    language: languageOf(headers.acceptLanguage),
    identity,
    metadata: (requestId) => ({
      tenantId: identity().tenantId,
      actorId: identity().actorId,
      now,
      correlationId,
      commandId: requestId == null ? nextId() : checkRequestId(requestId),
      ...(traceparent !== undefined && TRACEPARENT_PATTERN.test(traceparent) && { traceparent }),
    }),
  };
};

const prove = async (
  authorization: string | undefined,
  verifier: TokenVerifier,
  now: string,
): Promise<Identity | Error> => {
  const token = /^Bearer +(\S+)$/iu.exec(authorization ?? '')?.[1];
  if (token === undefined) return new TokenMissing();
  try {
    return (await verifier.verify(token, now)) ?? new TokenRefused();
  } catch (error) {
    return error instanceof Error ? error : new Error('the token could not be verified', { cause: error });
  }
};
