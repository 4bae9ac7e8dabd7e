/** The days from 1970-01-01 to a day; negative before it. Howard Hinnant's `days_from_civil`. */
const dayNumber = (day: string): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map((part) => parseInt(part, 10));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The day of a number of days from 1970-01-01: Howard Hinnant's `civil_from_days`. */
const dayOfNumber = (days: number): string => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  );
};

/**
 * The day so many days later; earlier where the number is negative.
 *
 * @example addDays('2028-02-27', 3) // '2028-03-01'
 */
export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

/**
 * How many days lie between two days; negative where the second is the earlier.
 *
 * @example daysBetween('2026-03-07', '2026-03-10') // 3
 */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
