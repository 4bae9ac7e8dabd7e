import type { Sentence } from '../sentence.ts';

/** What can be wrong with an entry; safe to program against. */
export type PlanEntryProblemCode =
  | 'ENTRY.UNKNOWN_INPUT'
  | 'ENTRY.UNKNOWN_ORGANISATION'
  | 'ENTRY.MALFORMED_DECIMAL'
  | 'ENTRY.NOT_WHOLE'
  | 'ENTRY.OUT_OF_RANGE'
  | 'ENTRY.UNKNOWN_LEVEL'
  | 'ENTRY.NOT_YES_OR_NO'
  | 'ENTRY.REPEATED'
  | 'ENTRY.REPEATED_ID'
  | 'ENTRY.LABEL_MISSING'
  | 'ENTRY.LABEL_UNEXPECTED';

/** One thing that is wrong with an entry. */
export interface PlanEntryProblem {
  readonly code: PlanEntryProblemCode;
  /** Id of the entry. */
  readonly entryId: string;
  /** The field of it that would have to change. */
  readonly field: 'id' | 'organisation' | 'input' | 'label' | 'value';
  readonly sentence: Sentence;
}

/** What can be wrong with the rest of an input; safe to program against. */
export type GroupProblemCode =
  | 'GROUP.REPEATED_ORGANISATION'
  | 'GROUP.MALFORMED_PERIOD'
  | 'GROUP.REPEATED_RESULT'
  | 'GROUP.REPEATED_STANDING'
  | 'GROUP.MALFORMED_NUMBER'
  | 'OVERRIDE.UNKNOWN_ORGANISATION'
  | 'OVERRIDE.UNKNOWN_QUANTITY'
  | 'OVERRIDE.WRONG_TYPE'
  | 'OVERRIDE.UNKNOWN_GRADE'
  | 'OVERRIDE.MALFORMED_NUMBER'
  | 'OVERRIDE.REPEATED';

/** One thing that is wrong with the members, the period, the earlier results or the overrides. */
export interface GroupProblem {
  readonly code: GroupProblemCode;
  /** Such as `period`, an organisation, or the id of an earlier result or override. */
  readonly path: string;
  readonly sentence: Sentence;
}

/** A plan was to be run over an input that does not fit it; nothing was computed. */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput';
  readonly code = 'INPUT.REFUSED';
  readonly sentence: Sentence;

  constructor(
    readonly entries: readonly PlanEntryProblem[],
    readonly problems: readonly GroupProblem[],
  ) {
    const listed = [
      ...entries.map(({ entryId, sentence }) => ({ path: entryId, sentence })),
      ...problems.map(({ path, sentence }) => ({ path, sentence })),
    ];
    const sentence = {
      en: `This input cannot be computed: ${listed.map((one) => `${one.path}: ${one.sentence.en}`).join(' ')}`,
      zh: `录入数据不能计算：${listed.map((one) => `${one.path}：${one.sentence.zh}`).join('')}`,
    };
    super(sentence.en);
    this.sentence = sentence;
  }
}
