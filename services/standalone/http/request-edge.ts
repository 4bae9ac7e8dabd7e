import type { Clock, IdSource } from '@kaoping/event-sourcing';
import {
  bindRequestContext,
  CLOCK,
  ID_SOURCE,
  requestContextOf,
  requestGate,
  SESSION_VERIFIER,
  TOKEN_VERIFIER,
  TooManyRequests,
  type RequestContext,
  type RequestLimits,
  type SessionVerifier,
  type TokenVerifier,
} from '@kaoping/nest-platform';
import { SESSION_COOKIE } from '@kaoping/organisations';
import type { INestApplication } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';

/** How the edge is reached. */
export interface EdgeOptions {
  /** True where a proxy in front speaks https: cookies are for https only then, and it tells the caller's address. */
  readonly isBehindHttps?: boolean;
  readonly limits?: RequestLimits;
}

/** What the edge draws from. */
interface EdgeSources extends EdgeOptions {
  readonly verifier: TokenVerifier;
  readonly sessions: SessionVerifier;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/**
 * Meets every request before anything else does: proves its identity once, and refuses those that come too fast before
 * their bodies are read.
 */
export const meetRequests = (app: INestApplication, options: EdgeOptions): void => {
  app.use(
    requestEdge({
      ...options,
      verifier: app.get<TokenVerifier>(TOKEN_VERIFIER, { strict: false }),
      sessions: app.get<SessionVerifier>(SESSION_VERIFIER, { strict: false }),
      clock: app.get<Clock>(CLOCK, { strict: false }),
      ids: app.get<IdSource>(ID_SOURCE, { strict: false }),
    }),
  );
};

const requestEdge = (sources: EdgeSources): RequestHandler => {
  const gate = requestGate(sources.limits);
  return async (request, response, next) => {
    const context = await contextOf(request, response, sources);
    try {
      gate.pass(context);
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      refuse(response, context, error);
      return;
    }
    bindRequestContext(request, context);
    next();
  };
};

const contextOf = (
  request: Request,
  response: Response,
  { verifier, sessions, clock, ids, isBehindHttps }: EdgeSources,
): Promise<RequestContext> =>
  requestContextOf(
    {
      authorization: request.headers.authorization,
      acceptLanguage: request.headers['accept-language'],
      traceparent: request.get('traceparent'),
      sessionCookie: parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE],
      csrfToken: request.get('x-kaoping-csrf'),
      method: request.method,
    },
    {
      verifier,
      sessions,
      now: clock.now(),
      nextId: () => ids.next(),
      address: request.ip ?? 'unknown',
      respondWith: ({ name, value, expiresAt }) => {
        response.cookie(name, value, {
          httpOnly: true,
          sameSite: 'strict',
          secure: isBehindHttps === true || request.secure,
          path: '/',
          expires: new Date(expiresAt),
        });
      },
    },
  );

const refuse = (response: Response, { language }: RequestContext, refusal: TooManyRequests): void => {
  response
    .status(429)
    .set('Retry-After', String(refusal.retryAfterSeconds))
    .json({ errors: [{ message: refusal.sentence[language], extensions: { code: refusal.code } }] });
};
