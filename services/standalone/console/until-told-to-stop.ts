const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves with the first signal that asks the process to end. Every further one is taken too and does nothing:
 * a terminal's Ctrl-C reaches the whole process group, so one press may come twice, and an impatient one must
 * not cut off what is being saved.
 */
export const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
