import type { Sentence } from '../sentence.ts';

/** What can be wrong with a plan; safe to program against. */
export type PlanProblemCode =
  | 'PLAN.BLANK_NAME'
  | 'PLAN.REPEATED_NAME'
  | 'PLAN.UNKNOWN_QUANTITY'
  | 'PLAN.UNKNOWN_INPUT'
  | 'PLAN.UNKNOWN_GRADE'
  | 'PLAN.CYCLE'
  | 'PLAN.LATER_STAGE'
  | 'PLAN.WRONG_TYPE'
  | 'PLAN.WRONG_INPUT_KIND'
  | 'PLAN.MALFORMED_DECIMAL'
  | 'PLAN.MALFORMED_VALUE'
  | 'PLAN.OUT_OF_RANGE'
  | 'PLAN.EMPTY_RANGE'
  | 'PLAN.EMPTY_LIST'
  | 'PLAN.REPEATED_KEY'
  | 'PLAN.NOT_ASCENDING'
  | 'PLAN.WRONG_COUNT'
  | 'PLAN.PLACES'
  | 'PLAN.WEIGHTS_NOT_POSITIVE'
  | 'PLAN.HALF_RANK'
  | 'PLAN.TOO_DEEP'
  | 'PLAN.SHARES'
  | 'PLAN.WRONG_TEST';

/** One thing that is wrong with a plan, and where. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** Name of the quantity, the input, the grade or the consequence; `outcome.rank` and the like for the outcome. */
  readonly path: string;
  readonly sentence: Sentence;
}

/** A problem with its sentence in both languages. */
export const planProblem = (code: PlanProblemCode, path: string, en: string, zh: string): PlanProblem => ({
  code,
  path,
  sentence: { en, zh },
});

/** A plan that does not make sense was to be run. */
export class RefusedPlan extends Error {
  override readonly name = 'RefusedPlan';
  readonly code = 'PLAN.REFUSED';
  readonly sentence: Sentence;

  constructor(readonly problems: readonly PlanProblem[]) {
    const sentence = {
      en: `This plan cannot be run: ${problems.map(({ path, sentence: { en } }) => `${path}: ${en}`).join(' ')}`,
      zh: `该计算方案不能运行：${problems.map(({ path, sentence: { zh } }) => `${path}：${zh}`).join('')}`,
    };
    super(sentence.en);
    this.sentence = sentence;
  }
}
