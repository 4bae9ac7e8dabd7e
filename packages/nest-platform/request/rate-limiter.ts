/** How much of something one key may have: so many at once, and so many more each second. */
export interface RateLimit {
  /** Tokens that come back each second. */
  readonly perSecond: number;
  /** Tokens that a key which was quiet has at hand. */
  readonly burst: number;
}

/** Counts requests by key in this process: a token bucket for each. */
export interface RateLimiter {
  /**
   * Takes one token.
   *
   * @param now The instant of the request.
   * @returns 0 when there was one; else the whole seconds, at least 1, until there is one again.
   */
  take(key: string, now: string): number;
}

/** How many keys are remembered; the longest unused go first, and their buckets with them. */
const KEY_LIMIT = 20_000;

const SECOND_MS = 1_000;

/** Buckets hold thousandths of a token, so that a refill of each millisecond is a whole number. */
const TOKEN = 1_000;

interface Bucket {
  readonly thousandths: number;
  readonly atMs: number;
}

/**
 * Makes a limiter. Keys of the same text share a bucket, so put the tenant first.
 *
 * @example rateLimiter({ perSecond: 1, burst: 2 }).take('louxing', now) // 0
 */
export const rateLimiter = ({ perSecond, burst }: RateLimit): RateLimiter => {
  const buckets = new Map<string, Bucket>();
  const keep = (key: string, bucket: Bucket): void => {
    buckets.delete(key);
    buckets.set(key, bucket);
    const oldest = buckets.keys().next();
    if (buckets.size > KEY_LIMIT && oldest.done !== true) buckets.delete(oldest.value);
  };
  return {
    take: (key, now) => {
      const nowMs = Date.parse(now);
      const { thousandths, atMs } = buckets.get(key) ?? { thousandths: burst * TOKEN, atMs: nowMs };
      // A clock that was put back gives nothing, and takes nothing.
      const refilled = Math.min(burst * TOKEN, thousandths + Math.max(0, nowMs - atMs) * perSecond);
      const isGiven = refilled >= TOKEN;
      keep(key, { thousandths: isGiven ? refilled - TOKEN : refilled, atMs: nowMs });
      return isGiven ? 0 : Math.max(1, Math.ceil((TOKEN - refilled) / (perSecond * SECOND_MS)));
    },
  };
};
