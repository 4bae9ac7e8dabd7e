import type { RoundingMode } from '../exact/round-to.ts';
import { runPlan } from '../run/run-plan.ts';
import { entering, groupOf, smallPlan, textsOf, wordsFor } from '../spec-support/small-plan.ts';

const rounding = (mode: RoundingMode, value: string) =>
  runPlan(
    smallPlan({
      inputs: { score: {} },
      quantities: {
        score: { op: 'entry', input: 'score' },
        made: { op: 'round', of: 'score', places: 2, mode },
      },
    }),
    groupOf(entering('score', { X: value })),
  );

describe('a rounded number', () => {
  it.each<[RoundingMode, string, string, string]>([
    ['half-up', '86.68', 'half-up', '四舍五入'],
    ['half-even', '86.68', 'half-even', '四舍六入五成双'],
    ['half-down', '86.67', 'half-down', '五舍六入'],
    ['up', '86.68', 'up, away from zero', '进一'],
    ['down', '86.67', 'down, towards zero', '截尾'],
    ['ceiling', '86.68', 'to the greater', '向上取整'],
    ['floor', '86.67', 'to the lesser', '向下取整'],
  ])('by %s makes 86.675 %s, and says so', (mode, rounded, en, zh) => {
    const run = rounding(mode, '86.675');
    expect(textsOf(run, 'made')).toEqual([rounded]);
    expect(wordsFor(run, 'X', 'made')).toEqual({
      en: `86.675 rounded ${en} to 2 decimal places is ${rounded}.`,
      zh: `86.675 按“${zh}”保留 2 位小数，得 ${rounded}。`,
    });
  });

  it.each<[RoundingMode, string]>([
    ['half-up', '-86.68'],
    ['half-even', '-86.68'],
    ['half-down', '-86.67'],
    ['up', '-86.68'],
    ['down', '-86.67'],
    ['ceiling', '-86.67'],
    ['floor', '-86.68'],
  ])('by %s makes -86.675 %s', (mode, rounded) => {
    expect(textsOf(rounding(mode, '-86.675'), 'made')).toEqual([rounded]);
  });
});
