import type { Sentence } from '@kaoping/scoring-engine';
import type { FilePath, SchemeProblem } from '../problem.ts';

/** Where a problem is: the keys in the file, and the character where the text at that place is a formula. */
export interface ProblemPlace {
  readonly path: FilePath;
  readonly offset?: number;
}

const problem = (
  severity: SchemeProblem['severity'],
  code: string,
  { path, offset }: ProblemPlace,
  sentence: Sentence,
): SchemeProblem => ({
  code: `SCHEME.${code}`,
  severity,
  path,
  ...(offset === undefined ? {} : { offset }),
  sentence,
});

/** Something that keeps a scheme from being used; the code is given without `SCHEME.`. */
export const errorAt = (code: string, place: ProblemPlace, sentence: Sentence): SchemeProblem =>
  problem('error', code, place, sentence);

/** Something legal that looks wrong. */
export const warningAt = (code: string, place: ProblemPlace, sentence: Sentence): SchemeProblem =>
  problem('warning', code, place, sentence);

/** A name that stands for nothing, with the one that was probably meant. */
export const unknownName = (
  {
    what,
    written,
    nearest,
  }: { readonly what: Sentence; readonly written: string; readonly nearest?: string | undefined },
  place: ProblemPlace,
): SchemeProblem =>
  errorAt('UNKNOWN_NAME', place, {
    zh: `没有名为“${written}”的${what.zh}${nearest === undefined ? '。' : `；是不是“${nearest}”？`}`,
    en: `There is no ${what.en} "${written}"${nearest === undefined ? '.' : `; did you mean "${nearest}"?`}`,
  });
