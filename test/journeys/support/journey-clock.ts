import type { Clock } from '@kaoping/event-sourcing';

/** A clock that goes on as the system's does, from a day of the journey's own, and can be moved on. */
export interface JourneyClock extends Clock {
  readonly today: () => string;
  /** Lets it be nine o'clock (UTC) of a later day. */
  readonly moveTo: (day: string) => void;
}

/** Starts at nine o'clock (UTC) of a day. */
export const journeyClock = (day: string): JourneyClock => {
  const nineOn = (wanted: string): number => Date.parse(`${wanted}T09:00:00.000Z`) - Date.now();
  let aheadMs = nineOn(day);
  const now = (): string => new Date(Date.now() + aheadMs).toISOString();
  return {
    now,
    today: () => now().slice(0, 10),
    moveTo: (later) => {
      if (later <= now().slice(0, 10)) throw new Error(`${later} is not after ${now()}`);
      aheadMs = nineOn(later);
    },
  };
};
