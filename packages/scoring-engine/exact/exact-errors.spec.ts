import { DivisionByZero, InexactDecimal, MalformedDecimal } from './exact-errors.ts';

describe('what numbers refuse', () => {
  it('names a text that is no decimal, and how to write one', () => {
    const refusal = new MalformedDecimal('86..67');
    expect([refusal.name, refusal.code, refusal.text]).toEqual([
      'MalformedDecimal',
      'DECIMAL.MALFORMED',
      '86..67',
    ]);
    expect(refusal.sentence).toEqual({
      en: '"86..67" is no plain decimal: write digits, at most one point and at most nine places, e.g. "86.67".',
      zh: '“86..67”不是规范的数字：只能用半角数字和一个小数点，最多九位小数，例如“86.67”。',
    });
    expect(refusal.message).toBe(refusal.sentence.en);
  });

  it('names a division by zero', () => {
    const refusal = new DivisionByZero();
    expect([refusal.name, refusal.code]).toEqual(['DivisionByZero', 'DECIMAL.DIVISION_BY_ZERO']);
    expect(refusal.sentence).toEqual({ en: 'A number cannot be divided by zero.', zh: '除数不能为零。' });
    expect(refusal.message).toBe('A number cannot be divided by zero.');
  });

  it('names a number that loses digits', () => {
    const refusal = new InexactDecimal('86.675');
    expect([refusal.name, refusal.code, refusal.exactText]).toEqual([
      'InexactDecimal',
      'DECIMAL.INEXACT',
      '86.675',
    ]);
    expect(refusal.sentence).toEqual({
      en: '86.675 cannot be written exactly in that many decimal places; round it first.',
      zh: '86.675 无法用这么多位小数准确写出；请先按规则修约。',
    });
    expect(refusal.message).toBe(refusal.sentence.en);
  });
});
