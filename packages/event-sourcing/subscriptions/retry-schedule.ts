/** How a failing event is tried again. */
export interface RetrySchedule {
  /** Tries before an event is parked, the first included. */
  readonly attemptLimit: number;
  /** Wait after the first failure, in milliseconds; it doubles from try to try. */
  readonly firstDelayMs: number;
  /** Longest wait between two tries, in milliseconds. */
  readonly longestDelayMs: number;
}

/** Five tries over about three seconds; a store that is down is asked again every ten seconds at the most. */
export const DEFAULT_RETRY_SCHEDULE: RetrySchedule = {
  attemptLimit: 5,
  firstDelayMs: 200,
  longestDelayMs: 10_000,
};

/**
 * The wait before the next try.
 *
 * @param failures How often it failed so far, from 1.
 * @example retryDelayMs({ attemptLimit: 5, firstDelayMs: 200, longestDelayMs: 10_000 }, 3) // 800
 */
export const retryDelayMs = (schedule: RetrySchedule, failures: number): number =>
  Math.min(schedule.longestDelayMs, schedule.firstDelayMs * 2 ** (failures - 1));
