import { QuotaMalformed } from '../decider/subsidiary.errors.ts';

/** Digits of the largest number of bytes that is read at all: far above any quota, exact as a number. */
const DIGITS = /^\d{1,15}$/u;

/**
 * Reads a number of bytes.
 *
 * @throws {QuotaMalformed} when it is no whole number.
 */
export const quotaOf = (text: string): number => {
  if (!DIGITS.test(text)) throw new QuotaMalformed(text.slice(0, SHOWN_LIMIT));
  return parseInt(text, 10);
};

/** Characters that are shown of what was not understood. */
const SHOWN_LIMIT = 40;
