import { AwardListFieldRefused } from './award-list.errors.ts';

/** The longest text that people write here, in characters: about a page. */
const TEXT_LIMIT = 2_000;

/**
 * A text without blanks around it.
 *
 * @throws {AwardListFieldRefused} when nothing is left of it, or it is longer than a page.
 */
export const requiredText = (field: string, given: string): string => {
  const text = given.trim();
  if (text !== '' && text.length <= TEXT_LIMIT) return text;
  throw new AwardListFieldRefused(field, {
    en: `write 1 to ${String(TEXT_LIMIT)} characters.`,
    zh: `须填写 1 至 ${String(TEXT_LIMIT)} 字。`,
  });
};
