import fc from 'fast-check';
import { MalformedDecimal } from './exact-errors.ts';
import { toDecimalText } from './exact-text.ts';
import { parseDecimal } from './parse-decimal.ts';

describe('reading a decimal', () => {
  it.each([
    ['86.67', '86.67'],
    ['86.670', '86.67'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['-3.5', '-3.5'],
    ['-0.05', '-0.05'],
    ['100', '100'],
    ['123456789012345.123456789', '123456789012345.123456789'],
  ])('reads %s as %s', (text, canonical) => {
    expect(toDecimalText(parseDecimal(text))).toBe(canonical);
  });

  it.each([
    '86..67',
    '86..2',
    '1e5',
    '+1',
    ' 1',
    '1 ',
    '1\n',
    '',
    '-',
    '.5',
    '5.',
    '1,000',
    'NaN',
    'Infinity',
    '0x1F',
    '８６.５',
    '86．5',
    '一',
    '1234567890123456',
    '0.1234567890',
    '--1',
    '−1',
  ])('refuses "%s" and names it', (text) => {
    expect(() => parseDecimal(text)).toThrow(MalformedDecimal);
    expect(() => parseDecimal(text)).toThrow(`"${text}" is no plain decimal`);
  });

  it('says in both languages what a decimal looks like', () => {
    expect(new MalformedDecimal('86..67').sentence).toEqual({
      en: '"86..67" is no plain decimal: write digits, at most one point and at most nine places, e.g. "86.67".',
      zh: '“86..67”不是规范的数字：只能用半角数字和一个小数点，最多九位小数，例如“86.67”。',
    });
  });

  it('gives back every canonical decimal as it was written', () => {
    const canonical = fc
      .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 15n - 1n), fc.stringMatching(/^[0-9]{0,8}[1-9]$/u))
      .map(([isNegative, whole, places]) => `${isNegative ? '-' : ''}${whole}.${places}`);
    fc.assert(fc.property(canonical, (text) => toDecimalText(parseDecimal(text)) === text));
  });
});
