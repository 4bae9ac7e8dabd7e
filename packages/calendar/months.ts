import { dayNumber, dayOfNumber, partsOf, written } from './day-number.ts';

/**
 * The same date so many months later, or the last day of a month that has no such date.
 *
 * @param months Negative for earlier ones.
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export const addMonths = (day: string, months: number): string => {
  const { year, month, date } = partsOf(day);
  const counted = year * 12 + month - 1 + months;
  const last = partsOf(dayOfNumber(dayNumber(firstOf(counted + 1)) - 1));
  return written({ ...last, date: Math.min(date, last.date) });
};

/** The first day of a month counted from January of the year 0. */
const firstOf = (counted: number): string =>
  written({ year: Math.floor(counted / 12), month: (counted % 12) + 1, date: 1 });
