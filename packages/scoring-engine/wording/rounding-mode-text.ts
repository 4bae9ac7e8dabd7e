import type { RoundingMode } from '../exact/round-to.ts';
import type { Sentence } from '../sentence.ts';

/** What people call each way of rounding. */
export const ROUNDING_MODE_TEXT: Readonly<Record<RoundingMode, Sentence>> = {
  'half-up': { en: 'half-up', zh: '四舍五入' },
  'half-even': { en: 'half-even', zh: '四舍六入五成双' },
  'half-down': { en: 'half-down', zh: '五舍六入' },
  up: { en: 'up, away from zero', zh: '进一' },
  down: { en: 'down, towards zero', zh: '截尾' },
  ceiling: { en: 'to the greater', zh: '向上取整' },
  floor: { en: 'to the lesser', zh: '向下取整' },
};
