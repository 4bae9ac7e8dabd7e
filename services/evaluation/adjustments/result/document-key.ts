/** Brackets around the year in a document's number, however they were typed. */
const OPENING = /[[【（(〔]/gu;
const CLOSING = /[\]】）)〕]/gu;

/**
 * One way of writing a document's number, so that the same document is recognised however its brackets, spaces and
 * full-width digits were typed.
 *
 * @example documentKeyOf('舟委 [2018] １２号') // '舟委〔2018〕12号'
 */
export const documentKeyOf = (number: string): string =>
  number
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(OPENING, '〔')
    .replaceAll(CLOSING, '〕')
    .toUpperCase();
