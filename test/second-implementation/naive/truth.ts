/** Yes, no, or not known because something is missing. */
export type Truth = boolean | undefined;

/** No as soon as one is no, however little is known of the others. */
export const every = (truths: readonly Truth[]): Truth => {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
};

export const opposite = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** Yes as soon as one is yes. */
export const some = (truths: readonly Truth[]): Truth => opposite(every(truths.map(opposite)));
