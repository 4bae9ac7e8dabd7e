import type { Words } from '../complaint.ts';

/** Something wrong with the text itself, at so many characters from its start, before any key is known. */
export interface TextProblem {
  readonly code: string;
  readonly at: number;
  readonly words: Words;
}
