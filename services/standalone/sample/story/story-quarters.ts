/** A quarter of the calendar. */
export interface StoryQuarter {
  /** E.g. 2025-Q3. */
  readonly period: string;
  readonly firstDay: string;
  /** A day of the quarter after it, on which it is published. */
  readonly publishedOn: string;
}

const MONTHS = 3;
const QUARTERS_A_YEAR = 4;
const DAY_LENGTH = 10;
/** Results come some days after a quarter. */
const PUBLISHED_ON_DAY = '08';

/**
 * The whole quarters before a day, the earliest first, the last of them published by then.
 *
 * @example quartersBefore('2026-11-21', 2) // 2026-Q2 and 2026-Q3
 */
export const quartersBefore = (today: string, count: number): readonly StoryQuarter[] => {
  const [year = '', month = '', day = ''] = today.split('-');
  const present = parseInt(year, 10) * QUARTERS_A_YEAR + Math.floor((parseInt(month, 10) - 1) / MONTHS);
  const isOut = (parseInt(month, 10) - 1) % MONTHS > 0 || day > PUBLISHED_ON_DAY;
  const last = isOut ? present : present - 1;
  return Array.from({ length: count }, (_, at) => quarterOf(last - count + at));
};

const quarterOf = (number: number): StoryQuarter => ({
  period: `${String(Math.floor(number / QUARTERS_A_YEAR))}-Q${String((number % QUARTERS_A_YEAR) + 1)}`,
  firstDay: firstDayOf(number),
  publishedOn: firstDayOf(number + 1).slice(0, -PUBLISHED_ON_DAY.length) + PUBLISHED_ON_DAY,
});

const firstDayOf = (number: number): string =>
  new Date(Date.UTC(Math.floor(number / QUARTERS_A_YEAR), (number % QUARTERS_A_YEAR) * MONTHS))
    .toISOString()
    .slice(0, DAY_LENGTH);
