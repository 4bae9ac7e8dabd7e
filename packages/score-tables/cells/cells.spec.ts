import fc from 'fast-check';
import { decodeText } from '@kaoping/spreadsheets/decode-text';
import { headerOf, nameOf, plainText } from '@kaoping/spreadsheets/plain-text';
import { isEmpty, readFlag, saysExempt } from './read-flag.ts';
import { percentToRate, readNumber } from './read-number.ts';

describe('a number as people print it', () => {
  it.each([
    ['86.67', '86.67'],
    [' 86.67　', '86.67'],
    ['８６．６７', '86.67'],
    ['1,234,567.5', '1234567.5'],
    ['１，２３４', '1234'],
    ['-10', '-10'],
    ['− 3.5', '-3.5'],
    ['+2', '2'],
  ])('reads %p as %s', (cell, decimal) => {
    expect(readNumber(cell)).toEqual({ decimal, isPercent: false });
  });

  it.each([
    ['95%', '95'],
    ['９５．５％', '95.5'],
    ['95 %', '95'],
  ])('tells the per-cent sign of %p', (cell, decimal) => {
    expect(readNumber(cell)).toEqual({ decimal, isPercent: true });
  });

  it.each([
    '86..67',
    '86.',
    '.5',
    '1,23',
    '12,34,567',
    '八十六',
    '=A1',
    '1e5',
    '86 67',
    '',
    '%',
    '1234567890123456',
  ])('refuses %p', (cell) => {
    expect(readNumber(cell)).toEqual({ refused: true });
  });

  it('moves the point of a per cent by two places', () => {
    expect(['95', '0.5', '120', '-3', '7.25'].map(percentToRate)).toEqual([
      '0.95',
      '0.005',
      '1.20',
      '-0.03',
      '0.0725',
    ]);
  });

  it('reads back every number it prints with separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (whole) => {
        expect(readNumber(whole.toLocaleString('en-US'))).toEqual({
          decimal: String(whole),
          isPercent: false,
        });
      }),
    );
  });
});

describe('the text of a cell', () => {
  it.each([
    [' 86.67 ', '86.67'],
    ['８６．６７', '86.67'],
    ['－３．８', '-3.8'],
    ['　石　井　', '石 井'],
    ['86..67', '86..67'],
    ['86.2¹', '86.2¹'],
    ['86²', '86²'],
    ['⑧', '⑧'],
    ['八十', '八十'],
    ['86。67', '86。67'],
  ])('of %p is plainly %p, and nothing is guessed', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('is plain', () => {
    expect(plainText('　石\u00a0井（１）')).toBe('石 井(1)');
  });

  it('compares names without spaces and headers without marks', () => {
    expect(nameOf(' 石　井 ')).toBe('石井');
    expect(headerOf('民主测评·群众·优秀')).toBe(headerOf('民主测评 群众 优秀'));
    expect(headerOf('Property_Deduction (%)')).toBe('propertydeduction');
  });

  it('is decoded from UTF-8 with a mark, and from GB 18030', () => {
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0xe5, 0x8d, 0x95]))).toEqual({
      text: '单',
      encoding: 'utf-8',
    });
    expect(decodeText(new Uint8Array([0xb5, 0xa5, 0xce, 0xbb]))).toEqual({
      text: '单位',
      encoding: 'gb18030',
    });
    expect(decodeText(new Uint8Array([0xff, 0xff, 0x00]))).toBeUndefined();
  });
});

describe('yes, no and nothing', () => {
  it.each(['是', '√', 'Yes', '1', '有'])('reads %p as yes', (cell) => {
    expect(readFlag(cell)).toBe('yes');
  });

  it.each(['', '否', ' 无 ', 'NO', '0', '—'])('reads %p as no', (cell) => {
    expect(readFlag(cell)).toBe('no');
  });

  it('refuses what is neither', () => {
    expect([readFlag('也许'), readFlag('×')]).toEqual([undefined, undefined]);
  });

  it('tells the exempt and the empty', () => {
    expect([saysExempt('豁免'), saysExempt('0'), isEmpty('——'), isEmpty('0')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
