import type { TextProblem } from './text-problem.ts';

/** A line that would be `key: value` if its colon were not the one of Chinese text. */
const LINE = /^[ -]*[\p{L}\p{N}]+：(?!.*: )/mu;

/**
 * The likeliest reason why a file that was typed in Chinese cannot be read.
 *
 * @returns The first key with a full-width colon, or undefined.
 */
export const fullWidthColon = (text: string): TextProblem | undefined => {
  const found = LINE.exec(text);
  if (!found) return undefined;
  return {
    code: 'FULL_WIDTH_COLON',
    at: found.index + found[0].length - 1,
    words: [
      '键后面用了全角冒号“：”；请改用半角冒号加空格，例如“period: year”。',
      'There is a full-width colon after a key; write an ASCII colon and a space, such as "period: year".',
    ],
  };
};
