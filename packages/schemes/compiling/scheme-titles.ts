import type { Sentence } from '@kaoping/scoring-engine';

/** What carries a title in a scheme. */
export interface Titled {
  readonly zh?: string;
  readonly en?: string;
  readonly clause?: readonly string[];
}

/** The title in both languages: the Chinese one where nobody translated it, the key where there is none. */
export const titleOf = ({ zh, en }: Titled, key: string): Sentence => {
  const chinese = zh ?? key;
  return { zh: chinese, en: en ?? chinese };
};

/** A title made of parts, the wider first: 民主测评·职工群众·优秀. */
export const joinTitles = (...parts: readonly Sentence[]): Sentence => ({
  zh: parts.map(({ zh }) => zh).join('·'),
  en: parts.map(({ en }) => en).join(' · '),
});

/** The clauses of a rule as one text, such as `001-05, 001-18`; no field where the rule names none. */
export const clauseOf = ({ clause }: Titled): { readonly clause?: string } =>
  clause === undefined ? {} : { clause: clause.join(', ') };
