/** Remembers a call that comes while nobody listens, so that no wake-up is lost between a read and a wait. */
export interface WakeUp {
  readonly ring: () => void;
  /** Resolves at the next ring, or at once when one came since the last wait. */
  readonly wait: () => Promise<void>;
}

/** Starts silent. */
export const createWakeUp = (): WakeUp => {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    wait: async () => {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      wake = undefined;
      isRung = false;
    },
  };
};
