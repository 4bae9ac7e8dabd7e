import { rateLimiter, TooManyRequests, type RateLimit } from '@kaoping/nest-platform';
import type { SignInGate } from '../accounts/result/sign-in-gate.ts';

/** A whole office comes in through one address at eight in the morning; a guesser gets 60 tries and then one a second. */
const LIMIT: RateLimit = { perSecond: 1, burst: 60 };

/** Counts tries to get in, in this process. */
export const rateLimitedSignIn = (limit: RateLimit = LIMIT): SignInGate => {
  const limiter = rateLimiter(limit);
  return (tenantId, { address, now }) => {
    const waitSeconds = limiter.take(`${tenantId} ${address}`, now);
    if (waitSeconds > 0) throw new TooManyRequests(waitSeconds);
    return tenantId;
  };
};
