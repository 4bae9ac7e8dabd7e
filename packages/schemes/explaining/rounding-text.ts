import type { RoundingMode, Sentence } from '@kaoping/scoring-engine';

const MODES: Readonly<Record<RoundingMode, Sentence>> = {
  'half-up': { zh: '四舍五入', en: 'half up' },
  'half-even': { zh: '四舍六入五成双', en: 'half to even' },
  'half-down': { zh: '五舍六入', en: 'half down' },
  up: { zh: '只进不舍', en: 'away from zero' },
  down: { zh: '只舍不进', en: 'cut off' },
  ceiling: { zh: '向上取', en: 'up' },
  floor: { zh: '向下取', en: 'down' },
};

/** How a number is rounded, in words: 保留 2 位小数（四舍五入）. */
export const roundingText = ({
  places,
  mode = 'half-up',
}: {
  readonly places: number;
  readonly mode?: RoundingMode;
}): Sentence => ({
  zh: places === 0 ? `取整数（${MODES[mode].zh}）` : `保留 ${places.toString()} 位小数（${MODES[mode].zh}）`,
  en: `rounded to ${places.toString()} decimal places (${MODES[mode].en})`,
});
