import type { Sentence } from '@kaoping/scoring-engine';

/** What can be wrong with the writing of a formula; safe to program against. */
export type FormulaProblemCode =
  | 'FORMULA.TOO_LONG'
  | 'FORMULA.TOO_MANY_TERMS'
  | 'FORMULA.TOO_DEEP'
  | 'FORMULA.UNKNOWN_CHARACTER'
  | 'FORMULA.MALFORMED_NUMBER'
  | 'FORMULA.UNEXPECTED'
  | 'FORMULA.UNKNOWN_FUNCTION'
  | 'FORMULA.ARGUMENT_COUNT'
  | 'FORMULA.CHAINED_COMPARISON';

/** One mistake in a formula; `offset` counts characters (UTF-16 units) from the start of the text. */
export interface FormulaProblem {
  readonly code: FormulaProblemCode;
  readonly offset: number;
  readonly sentence: Sentence;
}

/** Thrown inside the reader and caught at its door: a formula's first mistake ends the reading. */
export class MalformedFormula extends Error {
  override readonly name = 'MalformedFormula';

  constructor(readonly problem: FormulaProblem) {
    super(problem.sentence.en);
  }
}

/** Ends the reading of a formula with its first mistake. */
export const refuse = (code: FormulaProblemCode, offset: number, zh: string, en: string): never => {
  throw new MalformedFormula({ code, offset, sentence: { zh, en } });
};
