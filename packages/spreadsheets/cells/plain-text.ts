/** From a full-width character to the ordinary one that it stands for. */
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * A cell in its plain form: full-width digits, letters and marks become ordinary ones, every kind of space an
 * ordinary one, and space around it goes. Nothing is guessed: `86..67` stays as it is, to be refused.
 *
 * @example plainText('　８６．６７ ') // '86.67'
 */
export const plainText = (text: string): string => (ALREADY_PLAIN.test(text) ? text : madePlain(text));

/** Most cells are plain as they stand, and need no second text beside them. */
const ALREADY_PLAIN = /^(?:[!-~\p{Script=Han}]+(?: [!-~\p{Script=Han}]+)*)?$/u;

const madePlain = (text: string): string =>
  text
    .replace(/[！-～]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - FULL_WIDTH_OFFSET))
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();

/**
 * What names are compared by: without any space, since tables pad short names to the width of long ones.
 *
 * @example nameOf('石 井') // '石井'
 */
export const nameOf = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '');

/**
 * What headers are compared by: besides, without case, underscores, hyphens, brackets and dots between parts.
 *
 * @example headerOf('Property_Deduction') === headerOf('property deduction') // true
 */
export const headerOf = (text: string): string =>
  nameOf(text)
    .toLowerCase()
    .replace(/[_\-·.:/()[\]{}《》“”"'%,、]/gu, '');
