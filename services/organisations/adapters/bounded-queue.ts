/** How much a queue takes. */
export interface QueueLimits {
  readonly atOnce: number;
  readonly waitingLimit: number;
  /** Throws what a caller is told when there is no room. */
  readonly refuse: () => never;
}

/** Runs work in the order in which it comes, so many at once; what finds no room is refused at once. */
export const boundedQueue = ({ atOnce, waitingLimit, refuse }: QueueLimits) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = (): Promise<void> | undefined => {
    if (running < atOnce) {
      running += 1;
      return undefined;
    }
    if (waiting.length >= waitingLimit) refuse();
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
  const leave = (): void => {
    const next = waiting.shift();
    // The place goes on to the next in line, so nobody comes in between.
    if (next) next();
    else running -= 1;
  };
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
