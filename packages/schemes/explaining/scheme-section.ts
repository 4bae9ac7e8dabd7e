import type { Sentence } from '@kaoping/scoring-engine';

/** One part of a scheme in plain sentences. */
export interface SchemeSection {
  /** Key of the part in the file, such as `calculate`. */
  readonly part: string;
  readonly heading: Sentence;
  readonly sentences: readonly Sentence[];
}

/** A section with its heading. */
export const section = (
  part: string,
  [zh, en]: readonly [string, string],
  sentences: readonly Sentence[],
): SchemeSection => ({
  part,
  heading: { zh, en },
  sentences,
});
