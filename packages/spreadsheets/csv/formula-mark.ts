/**
 * What a program may take for the beginning of a formula when it opens a CSV table, in full width, too; and marks
 * before it, so that a text that has one keeps it.
 */
const TAKEN_FOR_FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u;

const NUMBER = /^[+-]?\d+(?:,\d{3})*(?:\.\d+)?%?$/u;

/**
 * Makes a text safe to open as CSV: what would be taken for a formula gets a mark before it. Numbers stay.
 *
 * @example markFormula('=HYPERLINK("http://…")') // '\'=HYPERLINK("http://…")'
 */
export const markFormula = (text: string): string =>
  TAKEN_FOR_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** Takes away the mark of {@link markFormula}. */
export const unmarkFormula = (text: string): string =>
  text.startsWith("'") && TAKEN_FOR_FORMULA.test(text) ? text.slice(1) : text;
