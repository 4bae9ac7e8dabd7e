import { textInPlace } from './text-in-place.ts';

const base = { zh: '基本分', en: 'Base' };
const told = {
  title: { zh: '基本分·重点突破', en: 'Base · Breakthrough' },
  text: {
    zh: '基本分·重点突破：40 − 基本分·重点突破·扣分 8 = 32。',
    en: 'Base · Breakthrough: 40 − Base · Breakthrough · deducted 8 = 32.',
  },
};

describe('the sentence of a number in a tree', () => {
  it('leaves out what it and the number above have said', () => {
    expect(textInPlace(told, base)).toEqual({
      zh: '重点突破：40 − 扣分 8 = 32。',
      en: 'Breakthrough: 40 − deducted 8 = 32.',
    });
  });

  it('keeps its whole title under another number, and at the top', () => {
    const whole = {
      zh: '基本分·重点突破：40 − 扣分 8 = 32。',
      en: 'Base · Breakthrough: 40 − deducted 8 = 32.',
    };
    expect(textInPlace(told, { zh: '总分', en: 'Total' })).toEqual(whole);
    expect(textInPlace(told, undefined)).toEqual(whole);
  });
});
