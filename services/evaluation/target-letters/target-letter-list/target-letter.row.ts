import type { LetterOrganisation, LetterSide } from '../decider/target-letter.events.ts';
import type { BegunLetter, LetterSheet } from '../decider/target-letter.state.ts';

/** The table of the list of letters. */
export const LETTER_TABLE = 'letters';

/** A letter without what it says. */
export interface LetterRow {
  readonly letterId: string;
  readonly cycleId: string;
  readonly organisation: LetterOrganisation;
  readonly status: BegunLetter['status'];
  readonly targetIds: readonly string[];
  readonly changeWaitsFor?: LetterSide;
  readonly progress?: LetterSheet['status'];
  readonly result?: LetterSheet['status'];
}
