import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** The longest reason, in characters: some sentences. */
export const REASON_LIMIT = 1_000;

/** The longest description, in characters: about two pages. */
export const DESCRIPTION_LIMIT = 4_000;

/** A text that people have to write is missing or too long. */
export class TextRefused extends DomainError {
  readonly code = 'TEXT.REFUSED';

  constructor(
    readonly field: Sentence,
    problem: Sentence,
  ) {
    super({ en: `${field.en}: ${problem.en}`, zh: `${field.zh}：${problem.zh}` });
  }
}

/**
 * A text without blanks around it.
 *
 * @throws {TextRefused} when nothing is left of it, or it is longer than `max` characters.
 * @example requiredText(' 佐证不足 ', { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT }) // '佐证不足'
 */
export const requiredText = (
  given: string,
  { field, max }: { readonly field: Sentence; readonly max: number },
): string => {
  const text = given.trim();
  if (text === '') throw new TextRefused(field, { en: 'write something here.', zh: '必填。' });
  if (text.length > max) {
    const [length, limit] = [String(text.length), String(max)];
    throw new TextRefused(field, {
      en: `${length} characters are more than ${limit}: shorten it.`,
      zh: `共 ${length} 字，超过上限 ${limit} 字，请精简。`,
    });
  }
  return text;
};
