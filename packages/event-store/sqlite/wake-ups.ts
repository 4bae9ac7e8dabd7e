/** How often the file is asked whether another process has committed, while anybody listens. */
const POLL_INTERVAL_MS = 250;

/** Tells listeners that events were committed. */
export interface WakeUps {
  /** Adds a listener and returns the function that ends it. */
  listen(listener: () => void): () => void;
  /** Wakes every listener soon, outside the caller's stack. */
  wake(): void;
  /** Ends them all. */
  close(): void;
}

/**
 * Makes the wake-ups of one ledger.
 *
 * @param dataVersion gives a value that changes when another connection has committed, or undefined when it
 *   could not be told just now.
 */
export const openWakeUps = (dataVersion: () => number | undefined): WakeUps => {
  const listeners = new Set<() => void>();
  let poll: NodeJS.Timeout | undefined;
  let lastSeen: number | undefined;

  const wake = () => {
    // A microtask each, so that one listener's error neither silences the others nor fails an append.
    for (const listener of listeners) queueMicrotask(listener);
  };
  const look = () => {
    const seen = dataVersion();
    if (seen === undefined || seen === lastSeen) return;
    lastSeen = seen;
    wake();
  };
  const close = () => {
    listeners.clear();
    clearInterval(poll);
    poll = undefined;
  };
  const start = () => {
    lastSeen = dataVersion();
    poll = setInterval(look, POLL_INTERVAL_MS).unref();
  };

  return {
    listen: (listener) => {
      // Wrapped, so that a function that listens twice is heard twice and ends one at a time.
      const entry = () => {
        if (listeners.has(entry)) listener();
      };
      listeners.add(entry);
      if (poll === undefined) start();
      return () => {
        listeners.delete(entry);
        if (listeners.size === 0) close();
      };
    },
    wake,
    close,
  };
};
