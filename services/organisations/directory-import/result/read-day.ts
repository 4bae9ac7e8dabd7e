import { plainText } from '@kaoping/spreadsheets/plain-text';
import { isCalendarDay } from '../../organisation-tree/result/calendar-day.ts';

const WRITTEN = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: 00:00(?::00)?)?$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

/** A number of days as Excel counts them, within the years 1954 to 2119: other numbers of five digits are no days. */
const SERIAL = /^[2-7]\d{4}$/u;

/**
 * Reads a day as people write it: `2024-1-5`, `2024/1/5`, `2024.1.5`, `2024年1月5日`, `20240105`, in full width, too, or as
 * the number by which Excel counts days.
 *
 * @returns `2024-01-05`; undefined where it is no day of the calendar.
 */
export const readDay = (text: string): string | undefined => {
  const plain = plainText(text);
  for (const pattern of WRITTEN) {
    const [, year, month = '', day = ''] = pattern.exec(plain) ?? [];
    if (year === undefined) continue;
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isCalendarDay(written) ? written : undefined;
  }
  return SERIAL.test(plain) ? dayOfSerial(parseInt(plain, 10)) : undefined;
};

/** Days from 0000-03-01, so that a leap day is the last of its year, to the day that Excel counts as 0. */
const EXCEL_ZERO = 693_899;

const DAYS_PER_ERA = 146_097;

/** From a count of days to the civil calendar, in whole numbers only. */
const dayOfSerial = (serial: number): string => {
  const days = EXCEL_ZERO + serial;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
};
