/** Words of the domain as the public schema spells them: `signed-off` is `SIGNED_OFF`. */
export const spelled = <Word extends string>(word: Word): Spelled<Word> =>
  word.toUpperCase().replaceAll('-', '_') as Spelled<Word>;

/** What {@link spelled} makes of a word. */
export type Spelled<Word extends string> = Word extends `${infer First}-${infer Rest}`
  ? `${Uppercase<First>}_${Spelled<Rest>}`
  : Uppercase<Word>;
