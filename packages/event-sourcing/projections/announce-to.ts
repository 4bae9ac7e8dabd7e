import type { RecordedEvent } from '../events/event-envelope.ts';

/**
 * Tells a listener which events became visible. Their rows are committed, so a listener that fails is left
 * aside: it must not have the events applied again, or parked.
 */
export const announceTo = (
  listener: ((events: readonly RecordedEvent[]) => void) | undefined,
  events: readonly RecordedEvent[],
): void => {
  try {
    listener?.(events);
  } catch {
    return;
  }
};
