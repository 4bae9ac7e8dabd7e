import { addDays, isDay } from '@kaoping/calendar';
import { plainText } from '@kaoping/spreadsheets/plain-text';

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
    return isDay(written) ? written : undefined;
  }
  return SERIAL.test(plain) ? addDays(EXCEL_ZERO, parseInt(plain, 10)) : undefined;
};

/** The day that Excel counts as 0, for days after February 1900. */
const EXCEL_ZERO = '1899-12-30';
