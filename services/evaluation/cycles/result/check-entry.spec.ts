import type { InputKind } from '@kaoping/scoring-engine';
import { checkEntry } from './check-entry.ts';

const check = (entry: InputKind, value: string) =>
  checkEntry({ name: 'x', title: { zh: '月度绩效', en: 'Performance' }, entry, entries: 'one' }, value)?.zh;
const hundred: InputKind = { kind: 'decimal', min: '0', max: '100' };
const levels: InputKind = {
  kind: 'level',
  levels: [
    { key: 'excellent', title: { zh: '优秀', en: 'Excellent' } },
    { key: 'good', title: { zh: '良好', en: 'Good' } },
  ],
};

describe('a value for an input of the plan', () => {
  it.each(['0', '100', '86.67', '100.000'])('takes %p between its bounds', (value) => {
    expect(check(hundred, value)).toBeUndefined();
  });

  it.each([
    ['100.01', '“月度绩效”不得高于 100，现为 100.01。'],
    ['-1', '“月度绩效”不得低于 0，现为 -1。'],
    ['86..67', '“月度绩效”不能填“86..67”：应为数字，例如 86.5。'],
    ['8e1', '“月度绩效”不能填“8e1”：应为数字，例如 86.5。'],
    ['', '“月度绩效”不能填“”：应为数字，例如 86.5。'],
  ])('refuses %p', (value, sentence) => {
    expect(check(hundred, value)).toBe(sentence);
  });

  it('takes whole numbers only where it counts', () => {
    const count: InputKind = { kind: 'decimal', min: '0', whole: true };
    expect(check(count, '3')).toBeUndefined();
    expect(check(count, '3.0')).toBeUndefined();
    expect(check(count, '3.5')).toMatch('整数');
  });

  it('takes a level by its key, and names the levels otherwise', () => {
    expect(check(levels, 'good')).toBeUndefined();
    expect(check(levels, '良好')).toBe('“月度绩效”不能填“良好”：应为优秀、良好。');
  });

  it('takes yes or no for a flag', () => {
    expect(check({ kind: 'flag' }, 'yes')).toBeUndefined();
    expect(check({ kind: 'flag' }, 'true')).toMatch('yes（是）或 no（否）');
  });
});
