import type { Sentence } from '../sentence.ts';

/** What can be wrong with scoring rules; safe to program against. */
export type RulesProblemCode =
  | 'RULES.NO_INDICATORS'
  | 'RULES.BLANK_KEY'
  | 'RULES.DUPLICATE_KEY'
  | 'RULES.MALFORMED_DECIMAL'
  | 'RULES.EMPTY_RANGE'
  | 'RULES.FULL_MARK_NOT_POSITIVE'
  | 'RULES.SAMPLE_SIZE'
  | 'RULES.PLACES'
  | 'RULES.WEIGHT_MISSING'
  | 'RULES.WEIGHT_UNUSED'
  | 'RULES.WEIGHT_OUT_OF_RANGE'
  | 'RULES.WEIGHTS_NOT_100'
  | 'RULES.NOTHING_COUNTS'
  | 'RULES.EMPTY_LIST'
  | 'RULES.REPEATED_KEY'
  | 'RULES.UNKNOWN_INDICATOR'
  | 'RULES.NOT_IN_TOTAL'
  | 'RULES.SUBTOTALS_OVERLAP'
  | 'RULES.SUBTOTAL_STRADDLES'
  | 'RULES.STEP_OUT_OF_RANGE';

/** One thing that is wrong with scoring rules, and where. */
export interface RulesProblem {
  readonly code: RulesProblemCode;
  /** Where in the rules, e.g. `indicators[2].weight`. */
  readonly path: string;
  readonly sentence: Sentence;
}

/** Rules that do not make sense were to be used for scoring. */
export class RefusedRules extends Error {
  override readonly name = 'RefusedRules';
  readonly code = 'RULES.REFUSED';
  readonly sentence: Sentence;

  constructor(readonly problems: readonly RulesProblem[]) {
    const sentence = {
      en: `These rules cannot be used: ${problems.map(({ path, sentence: { en } }) => `${path}: ${en}`).join(' ')}`,
      zh: `该评分规则不能使用：${problems.map(({ path, sentence: { zh } }) => `${path}：${zh}`).join('')}`,
    };
    super(sentence.en);
    this.sentence = sentence;
  }
}
