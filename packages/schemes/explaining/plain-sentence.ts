import type { Sentence } from '@kaoping/scoring-engine';
import type { Titled } from '../compiling/scheme-titles.ts';

/** Nothing said, in both languages. */
export const SILENT: Sentence = { zh: '', en: '' };

/** The same text in both languages, such as a number. */
export const alike = (text: string): Sentence => ({ zh: text, en: text });

/** One text in each language made of other texts in that language. */
export const inBoth = (write: (language: 'zh' | 'en') => string): Sentence => ({
  zh: write('zh'),
  en: write('en'),
});

/** Several things one after the other: 甲、乙 or 甲；乙. */
export const listed = (items: readonly Sentence[], zh = '、', en = ', '): Sentence => ({
  zh: items.map((item) => item.zh).join(zh),
  en: items.map((item) => item.en).join(en),
});

/** A whole sentence with its full stop, and the clauses that it rests on in brackets. */
export const stated = (of: Sentence, { clause = [] }: Pick<Titled, 'clause'> = {}): Sentence => {
  const named =
    clause.length === 0 ? SILENT : { zh: `（${clause.join('、')}）`, en: ` (${clause.join(', ')})` };
  const english = `${of.en.charAt(0).toUpperCase()}${of.en.slice(1)}`;
  return { zh: `${of.zh}${named.zh}。`, en: `${english}${named.en}.` };
};

/** A title in quotation marks; those inside it become single ones. */
export const quoted = ({ zh, en }: Sentence): Sentence => ({
  zh: `“${zh.replaceAll('“', '‘').replaceAll('”', '’')}”`,
  en: `"${en.replaceAll('"', "'")}"`,
});

/** What is said of a value, where there is one. */
export const said = <Value>(
  value: Value | undefined,
  write: (value: Value) => Sentence,
): readonly Sentence[] => (value === undefined ? [] : [write(value)]);

/** What is said where something is so. */
export const saidIf = (isSo: boolean | undefined, of: Sentence): readonly Sentence[] =>
  isSo === true ? [of] : [];
