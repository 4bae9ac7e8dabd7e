/** How often {@link until} looks before it gives up: far more than any test needs. */
const LOOK_LIMIT = 10_000;

/**
 * Gives way to whatever is under way until something is so: no clock, no guess how long it takes.
 *
 * @throws when it never becomes so.
 * @example await until(() => subscription.status().kind === 'stalled');
 */
export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let looks = 0; looks < LOOK_LIMIT; looks += 1) {
    if (await isSo()) return;
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
  throw new Error(`waited in vain for: ${String(isSo)}`);
};
