/** What "within a month" means where the finder named no day: the same day of the next month. */
const LAST_SAFE_DATE = 28;

/**
 * The day by which a problem is to be put right where nobody said: the same date of the next month, the 28th at the
 * latest.
 *
 * @example usualDeadline('2026-01-31') // '2026-02-28'
 */
export const usualDeadline = (foundOn: string): string => {
  const [year = 0, month = 0, date = 0] = foundOn.split('-').map((part) => parseInt(part, 10));
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const parts = [String(nextYear).padStart(4, '0'), two(nextMonth), two(Math.min(date, LAST_SAFE_DATE))];
  return parts.join('-');
};

const two = (number: number): string => String(number).padStart(2, '0');
