/**
 * The calendar day of an instant in China Standard Time (UTC+8, no summer time), in which every deadline of the
 * product is meant.
 *
 * @example dayOf('2017-05-02T16:00:00.000Z') // '2017-05-03'
 */
export const dayOf = (instant: string): string => {
  const [day = '', time = ''] = instant.split('T');
  return time < LAST_EIGHT_HOURS ? day : dayAfter(day);
};

/** From here on it is the next day in China already. */
const LAST_EIGHT_HOURS = '16:00';

const dayAfter = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map((part) => parseInt(part, 10));
  if (date < daysOf(year, month)) return text(year, month, date + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
};

const daysOf = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const text = (year: number, month: number, date: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
