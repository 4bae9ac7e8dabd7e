/** Words of the domain as the public schema spells them: `admonition-talk` is `ADMONITION_TALK`. */
export const spelled = <Word extends string>(word: Word): Spelled<Word> =>
  word.toUpperCase().replaceAll('-', '_') as Spelled<Word>;

/** What {@link spelled} makes of a word. */
export type Spelled<Word extends string> = Word extends `${infer First}-${infer Rest}`
  ? `${Uppercase<First>}_${Spelled<Rest>}`
  : Uppercase<Word>;

/** A word of the public schema as the domain says it. */
export const unspelled = <Word extends string>(word: Word): Unspelled<Word> =>
  word.toLowerCase().replaceAll('_', '-') as Unspelled<Word>;

/** What {@link unspelled} makes of a word. */
export type Unspelled<Word extends string> = Word extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}-${Unspelled<Rest>}`
  : Lowercase<Word>;
