import type { Clock } from '@kaoping/event-sourcing';

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  /** Moves the clock to an ISO instant. */
  moveTo(instant: string): void;
  /** Moves the clock on by so many milliseconds. */
  advance(durationMs: number): void;
}

/**
 * Makes a clock for tests.
 *
 * @example const clock = fixedClock('2017-05-03T08:00:00.000Z'); clock.advance(1000);
 */
export const fixedClock = (start = '2017-05-03T08:00:00.000Z'): FixedClock => {
  let present = start;
  return {
    now: () => present,
    moveTo: (instant) => {
      present = instant;
    },
    advance: (durationMs) => {
      present = new Date(Date.parse(present) + durationMs).toISOString();
    },
  };
};
