import { DomainError } from '@kaoping/event-sourcing';
import { rateLimiter, type RateLimit } from './rate-limiter.ts';
import type { RequestContext } from './request-context.ts';

/** How many requests are served, by whom they come from. */
export interface RequestLimits {
  readonly tenant: RateLimit;
  readonly identity: RateLimit;
  /** Requests that prove nobody, by address. */
  readonly address: RateLimit;
}

/**
 * Generous: a page asks a handful of times, so that 500 people who hand in at the same moment, or 200 voters behind
 * one address, are all served. They keep one tenant's runaway script from the others' answers.
 */
const REQUEST_LIMITS: RequestLimits = {
  tenant: { perSecond: 500, burst: 2_000 },
  identity: { perSecond: 100, burst: 300 },
  address: { perSecond: 200, burst: 1_000 },
};

/** More requests came than are served in that time. */
export class TooManyRequests extends DomainError {
  readonly code = 'REQUEST.TOO_MANY';

  constructor(readonly retryAfterSeconds: number) {
    super({
      en: `Too many requests: wait ${String(retryAfterSeconds)} s and send this one again.`,
      zh: `请求过于频繁：请等待 ${String(retryAfterSeconds)} 秒后重试。`,
    });
  }
}

/** Counts a request and refuses it when there were too many. */
export interface RequestGate {
  /** @throws {TooManyRequests} before any work is done for the request. */
  pass(context: RequestContext): void;
}

/** Counts by tenant and by identity; requests that prove nobody count by address, so they take from no tenant. */
export const requestGate = (limits: RequestLimits = REQUEST_LIMITS): RequestGate => {
  const [tenants, identities, addresses] = [
    rateLimiter(limits.tenant),
    rateLimiter(limits.identity),
    rateLimiter(limits.address),
  ];
  return {
    pass: (context) => {
      const { now, address } = context;
      const holder = holderOf(context);
      const waitSeconds = holder
        ? identities.take(`${holder.tenantId} ${holder.actorId}`, now) || tenants.take(holder.tenantId, now)
        : addresses.take(address, now);
      if (waitSeconds > 0) throw new TooManyRequests(waitSeconds);
    },
  };
};

const holderOf = (context: RequestContext): ReturnType<RequestContext['identity']> | undefined => {
  try {
    return context.identity();
  } catch {
    // Whatever kept it from being proved is told by the operation; here it only counts as nobody's.
    return undefined;
  }
};
