import type { Sentence } from '@kaoping/event-sourcing';

/** A cell that cannot be used: where it is, what it says, and what would be right. */
export interface RefusedCell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly code: string;
  readonly sentence: Sentence;
}
