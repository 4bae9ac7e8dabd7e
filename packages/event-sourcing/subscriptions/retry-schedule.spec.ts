import { DEFAULT_RETRY_SCHEDULE, retryDelayMs } from './retry-schedule.ts';

describe('the retry schedule', () => {
  it('doubles the wait from try to try, up to the longest', () => {
    const delays = [1, 2, 3, 6, 7, 8, 5_000].map((failures) =>
      retryDelayMs(DEFAULT_RETRY_SCHEDULE, failures),
    );
    expect(delays).toEqual([200, 400, 800, 6_400, 10_000, 10_000, 10_000]);
  });
});
