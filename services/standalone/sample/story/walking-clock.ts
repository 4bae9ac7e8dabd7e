import type { Clock } from '@kaoping/event-sourcing';

/** A clock that walks through the days of the sample's story, and ends as the system's. */
export interface WalkingClock extends Clock {
  /** Lets it be nine o'clock (UTC) of a day, unless that is over. */
  readonly walkTo: (day: string) => void;
  /** From now on it is as late as it really is. */
  readonly arrive: () => void;
}

/** Starts at nine o'clock (UTC) of a day, and goes on as fast as the system's. */
export const walkingClock = (day: string): WalkingClock => {
  const nineOn = (wanted: string): number => Date.parse(`${wanted}T09:00:00.000Z`) - Date.now();
  let aheadMs = nineOn(day);
  return {
    now: () => new Date(Date.now() + aheadMs).toISOString(),
    walkTo: (later) => {
      // Never backwards, and never past the day on which it really is.
      aheadMs = Math.min(0, Math.max(aheadMs, nineOn(later)));
    },
    arrive: () => {
      aheadMs = 0;
    },
  };
};
