const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_PATTERN = /^(\d{4})-(\d\d)-(\d\d)$/u;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);

/**
 * Whether a text is a day that the calendar has, written so that days compare as texts.
 *
 * @example isCalendarDay('2024-02-29') // true
 * @example isCalendarDay('2023-02-29') // false
 */
export const isCalendarDay = (text: string): boolean => {
  const [, year, month, day] = DAY_PATTERN.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const number = parseInt(day, 10);
  return number >= 1 && number <= daysOf(parseInt(year, 10), parseInt(month, 10));
};
