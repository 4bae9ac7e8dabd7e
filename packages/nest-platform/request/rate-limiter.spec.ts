import { fixedClock } from '@kaoping/testing';
import { rateLimiter } from './rate-limiter.ts';

describe('a rate limiter', () => {
  const clock = () => fixedClock('2017-05-03T08:00:00.000Z');

  it('gives what is at hand, and then says how many seconds to wait', () => {
    const now = (): string => clock().now();
    const limiter = rateLimiter({ perSecond: 0.5, burst: 2 });
    expect([limiter.take('a', now()), limiter.take('a', now()), limiter.take('a', now())]).toEqual([0, 0, 2]);
  });

  it('gives again as time goes by, and never more than a burst', () => {
    const time = clock();
    const limiter = rateLimiter({ perSecond: 1, burst: 2 });
    const take = (): number => limiter.take('a', time.now());
    expect([take(), take(), take()]).toEqual([0, 0, 1]);
    time.advance(1_000);
    expect([take(), take()]).toEqual([0, 1]);
    time.advance(3_600_000);
    expect([take(), take(), take()]).toEqual([0, 0, 1]);
  });

  it('loses no part of a second to those who keep asking', () => {
    const time = clock();
    const limiter = rateLimiter({ perSecond: 1, burst: 1 });
    const answers = Array.from({ length: 11 }, () => {
      const answer = limiter.take('a', time.now());
      time.advance(100);
      return answer;
    });
    expect(answers).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
  });

  it('counts each key by itself', () => {
    const now = (): string => clock().now();
    const limiter = rateLimiter({ perSecond: 1, burst: 1 });
    expect([limiter.take('a', now()), limiter.take('b', now()), limiter.take('a', now())]).toEqual([0, 0, 1]);
  });

  it('gives nothing for a clock that was put back', () => {
    const time = clock();
    const limiter = rateLimiter({ perSecond: 1, burst: 1 });
    limiter.take('a', time.now());
    time.advance(-60_000);
    expect(limiter.take('a', time.now())).toBe(1);
  });

  it('forgets the longest unused when there are too many keys', () => {
    const now = (): string => clock().now();
    const limiter = rateLimiter({ perSecond: 1, burst: 1 });
    limiter.take('first', now());
    for (let index = 0; index < 19_999; index += 1) limiter.take(String(index), now());
    expect(limiter.take('first', now())).toBe(1);
    limiter.take('one more', now());
    expect(limiter.take('0', now())).toBe(0);
  });
});
