import type { Sleep } from '@kaoping/event-sourcing';

/** A way of waiting that passes no time: a test sees what was waited for, and ends it. */
export interface ManualSleep {
  readonly sleep: Sleep;
  /** Every wait so far, in milliseconds. */
  readonly delaysMs: readonly number[];
  /** How many are waiting now. */
  readonly waiting: () => number;
  /** Ends the waits under way. */
  readonly wake: () => void;
}

/**
 * Waits until it is woken, or told to stop. A wait of 0 ms only gives way to others.
 *
 * @example const { sleep, delaysMs, wake } = manualSleep();
 */
export const manualSleep = (): ManualSleep => {
  const delaysMs: number[] = [];
  const waits = new Set<() => void>();
  return {
    delaysMs,
    waiting: () => waits.size,
    wake: () => {
      for (const end of waits) end();
    },
    sleep: async (durationMs, signal) => {
      if (durationMs === 0 || signal?.aborted === true) return;
      delaysMs.push(durationMs);
      await new Promise<void>((resolve) => {
        const end = (): void => {
          waits.delete(end);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        waits.add(end);
        signal?.addEventListener('abort', end);
      });
    },
  };
};

/** A way of waiting that is over at once but for giving way to others; it keeps what was waited for. */
export const noSleep = (): { readonly sleep: Sleep; readonly delaysMs: readonly number[] } => {
  const delaysMs: number[] = [];
  return {
    delaysMs,
    sleep: async (durationMs) => {
      if (durationMs > 0) delaysMs.push(durationMs);
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
    },
  };
};
