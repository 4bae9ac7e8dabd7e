/** The days from 1970-01-01 to a day; negative before it. Howard Hinnant's `days_from_civil`. */
export const dayNumber = (day: string): number => {
  const { year, month, date } = partsOf(day);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The day of a number of days from 1970-01-01: Howard Hinnant's `civil_from_days`. */
export const dayOfNumber = (days: number): string => {
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
  return written({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date });
};

/** Year, month and date as numbers; months from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Takes a day apart. */
export const partsOf = (day: string): DayParts => {
  const [year = 0, month = 0, date = 0] = day.split('-').map((part) => parseInt(part, 10));
  return { year, month, date };
};

/** Writes a day so that days compare as texts. */
export const written = ({ year, month, date }: DayParts): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
