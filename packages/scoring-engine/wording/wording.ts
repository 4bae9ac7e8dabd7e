import type { Sentence } from '../sentence.ts';

/** The languages of every sentence. */
export type Language = keyof Sentence;

/** Writes a sentence once for each language. */
export const inBoth = (write: (language: Language) => string): Sentence => ({
  en: write('en'),
  zh: write('zh'),
});

/** A text that reads the same in both languages, such as a formula. */
export const alike = (text: string): Sentence => ({ en: text, zh: text });

const COMMA: Sentence = { en: ', ', zh: '、' };

/** Puts sentences in a row; by default as a list of names. */
export const joined = (parts: readonly Sentence[], between: Sentence = COMMA): Sentence =>
  inBoth((language) => parts.map((part) => part[language]).join(between[language]));

/** Names in a row as quoted texts, no more than so many of them. */
export const quotedNames = (names: readonly string[], namesMax = 10): Sentence => {
  const shown = names.slice(0, namesMax);
  const rest = names.length - shown.length;
  return {
    en: shown.map((name) => `"${name}"`).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : ''),
    zh: shown.map((name) => `“${name}”`).join('、') + (rest > 0 ? `等 ${String(names.length)} 个` : ''),
  };
};
