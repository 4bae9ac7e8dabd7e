import { joined, quotedNames } from './wording.ts';

describe('wording', () => {
  it('lists names in both languages, and counts those that it leaves out', () => {
    expect(quotedNames(['a', 'b'])).toEqual({ en: '"a", "b"', zh: '“a”、“b”' });
    expect(quotedNames(['a', 'b', 'c', 'd'], 2)).toEqual({
      en: '"a", "b" and 2 more',
      zh: '“a”、“b”等 4 个',
    });
  });

  it('puts sentences in a row', () => {
    const parts = [
      { en: 'one', zh: '一' },
      { en: 'two', zh: '二' },
    ];
    expect(joined(parts)).toEqual({ en: 'one, two', zh: '一、二' });
    expect(joined([])).toEqual({ en: '', zh: '' });
  });
});
