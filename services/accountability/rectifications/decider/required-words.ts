import type { Sentence } from '@kaoping/event-sourcing';
import { RectificationTextRefused } from './rectification.errors.ts';

/** The longest text of a rectification, in characters: about two pages. */
export const WORDS_LIMIT = 4_000;

/** The longest reason or note, in characters: some sentences. */
const REASON_LIMIT = 1_000;

/** A text that people have to write, without blanks around it. @throws {RectificationTextRefused} */
export const requiredWords = (given: string, field: Sentence, limit = REASON_LIMIT): string => {
  const words = given.trim();
  if (words === '' || words.length > limit) throw new RectificationTextRefused(field, limit);
  return words;
};
