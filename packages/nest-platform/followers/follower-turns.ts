/** A turn of the event loop that took longer had requests to answer, in milliseconds. */
const BUSY_TURN_MS = 3;

/** Nobody stands back for longer, in milliseconds: a process that is always busy keeps its lists up to date, too. */
const PATIENCE_MS = 200;

/** What the turns are measured with. */
export interface EventLoop {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Resolves after what is ready to be answered was answered. */
  readonly turn: () => Promise<void>;
}

/**
 * Makes the turns of whatever follows ledgers: requests first. One follower goes on at a time, when the event loop has
 * shown that nothing else is to be done, or when it has stood back long enough.
 *
 * @returns what a follower waits for before it goes on. It waits for no more than one turn of the event loop once the
 *   signal aborts.
 */
export const followerTurns = (loop: EventLoop): ((signal?: AbortSignal) => Promise<void>) => {
  const waiting = new Map<() => void, number>();
  let isServing = false;

  const requestsAnswered = async (): Promise<void> => {
    // The follower before ends within this turn: its work is not taken for requests.
    await loop.turn();
    for (;;) {
      const [asked] = waiting.values();
      const begun = loop.now();
      if (asked === undefined || begun - asked >= PATIENCE_MS) return;
      await loop.turn();
      if (loop.now() - begun < BUSY_TURN_MS) return;
    }
  };
  const serve = async (): Promise<void> => {
    isServing = true;
    while (waiting.size > 0) {
      await requestsAnswered();
      const [next] = waiting.keys();
      next?.();
    }
    isServing = false;
  };
  return async (signal) => {
    if (signal?.aborted === true) {
      await loop.turn();
      return;
    }
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        waiting.delete(goOn);
        signal?.removeEventListener('abort', hurry);
        resolve();
      };
      const hurry = (): void => {
        waiting.delete(goOn);
        void loop.turn().then(goOn);
      };
      signal?.addEventListener('abort', hurry, { once: true });
      waiting.set(goOn, loop.now());
      if (!isServing) void serve();
    });
  };
};
