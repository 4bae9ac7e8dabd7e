/** Tells how far a subscription came, and lets others wait for it. */
export interface Progress {
  /** Everything up to this ledger position was worked off or parked. */
  readonly position: () => number;
  readonly advance: (position: number) => void;
  /** Resolves with true once `position` is reached, or with false when the signal aborts first. */
  readonly reached: (position: number, signal?: AbortSignal) => Promise<boolean>;
  /** True while somebody waits for a position that is not reached. */
  readonly isAwaited: () => boolean;
  /** Nothing more will come: whoever still waits gets false. */
  readonly end: () => void;
}

/** Starts at 0. */
export const createProgress = (): Progress => {
  let current = 0;
  let isEnded = false;
  const waiters = new Set<{ readonly position: number; readonly settle: (isReached: boolean) => void }>();
  return {
    position: () => current,
    advance: (position) => {
      current = Math.max(current, position);
      for (const waiter of waiters) {
        if (waiter.position <= current) waiter.settle(true);
      }
    },
    reached: (position, signal) => {
      if (position <= current) return Promise.resolve(true);
      if (isEnded || signal?.aborted === true) return Promise.resolve(false);
      return new Promise((resolve) => {
        const settle = (isReached: boolean): void => {
          waiters.delete(waiter);
          signal?.removeEventListener('abort', giveUp);
          resolve(isReached);
        };
        const giveUp = (): void => {
          settle(false);
        };
        const waiter = { position, settle };
        waiters.add(waiter);
        signal?.addEventListener('abort', giveUp);
      });
    },
    isAwaited: () => waiters.size > 0,
    end: () => {
      isEnded = true;
      for (const waiter of waiters) waiter.settle(false);
    },
  };
};
