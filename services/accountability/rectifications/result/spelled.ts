/** Words of the domain as the public schema spells them: `overdue-twice` is `OVERDUE_TWICE`. */
export const spelled = <Word extends string>(word: Word): Spelled<Word> =>
  word.toUpperCase().replaceAll('-', '_') as Spelled<Word>;

type Spelled<Word extends string> = Word extends `${infer First}-${infer Rest}`
  ? `${Uppercase<First>}_${Spelled<Rest>}`
  : Uppercase<Word>;
