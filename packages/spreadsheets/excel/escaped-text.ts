const ESCAPED = /_x([\dA-Fa-f]{4})_/gu;

/**
 * Characters that a workbook may not hold as they are stand in it as `_x000D_`.
 *
 * @example unescapeText('第一行_x000D_第二行') // '第一行\r第二行'
 */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;

/** Characters that XML or our writer of it cannot hold, and what would be taken for an escaped one. */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffd-\uffff]|_(?=x[\dA-Fa-f]{4}_)/gu;

/** The first character of a text as {@link unescapeText} understands it. */
export const escapeCharacter = (text: string): string =>
  `_x${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The opposite of {@link unescapeText}. */
export const escapeText = (text: string): string => text.toWellFormed().replace(UNSAFE, escapeCharacter);
