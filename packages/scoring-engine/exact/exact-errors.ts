import type { Sentence } from '../sentence.ts';

/** A text is no plain decimal such as `86.67`; it is kept in `text` just as it was given. */
export class MalformedDecimal extends Error {
  override readonly name = 'MalformedDecimal';
  readonly code = 'DECIMAL.MALFORMED';
  readonly sentence: Sentence;

  constructor(readonly text: string) {
    const sentence = {
      en: `"${text}" is no plain decimal: write digits, at most one point and at most nine places, e.g. "86.67".`,
      zh: `“${text}”不是规范的数字：只能用半角数字和一个小数点，最多九位小数，例如“86.67”。`,
    };
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** A number was to be divided by zero. */
export class DivisionByZero extends Error {
  override readonly name = 'DivisionByZero';
  readonly code = 'DECIMAL.DIVISION_BY_ZERO';
  readonly sentence: Sentence = {
    en: 'A number cannot be divided by zero.',
    zh: '除数不能为零。',
  };

  constructor() {
    super('A number cannot be divided by zero.');
  }
}

/** A number was to be written in fewer decimal places than it has. Round it first, by a named rule. */
export class InexactDecimal extends Error {
  override readonly name = 'InexactDecimal';
  readonly code = 'DECIMAL.INEXACT';
  readonly sentence: Sentence;

  constructor(readonly exactText: string) {
    const sentence = {
      en: `${exactText} cannot be written exactly in that many decimal places; round it first.`,
      zh: `${exactText} 无法用这么多位小数准确写出；请先按规则修约。`,
    };
    super(sentence.en);
    this.sentence = sentence;
  }
}
