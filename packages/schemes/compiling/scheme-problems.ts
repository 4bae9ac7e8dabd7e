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

/** What was named, as it was written, and the known name that was probably meant. */
interface Unknown {
  readonly what: Sentence;
  readonly written: string;
  readonly nearest: string | undefined;
  /** `UNKNOWN_NAME` if left out. */
  readonly code?: string;
}

/** A name that stands for nothing, with the one that was probably meant. */
export const unknownName = (
  { what, written, nearest, code }: Unknown,
  place: ProblemPlace,
): SchemeProblem => {
  const meant =
    nearest === undefined
      ? { zh: '。', en: '.' }
      : { zh: `；是不是“${nearest}”？`, en: `; did you mean "${nearest}"?` };
  return errorAt(code ?? 'UNKNOWN_NAME', place, {
    zh: `没有名为“${written}”的${what.zh}${meant.zh}`,
    en: `There is no ${what.en} "${written}"${meant.en}`,
  });
};
