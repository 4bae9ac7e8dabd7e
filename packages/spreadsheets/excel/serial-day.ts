const DAYS_1904 = 1462;

/** Excel takes 1900 for a leap year: serial 60 is a day that never was, and days before it are one off. */
const LEAP_DAY_THAT_NEVER_WAS = 60;

const MS_PER_DAY = 86_400_000;

/** Serial 2,958,465 is 9999-12-31, the last day that Excel knows. */
const SERIAL_MAX = 2_958_465;

/**
 * The day that a serial number of Excel stands for, with the time of day where there is one.
 *
 * @param serial Days from the beginning of 1900 (or 1904), with a fraction of the day.
 * @returns Undefined where it is a time of day only, or outside the days that Excel knows.
 * @example serialDay(45296, false) // '2024-01-05'
 * @example serialDay(45296.5, false) // '2024-01-05 12:00'
 */
export const serialDay = (serial: number, isFrom1904: boolean): string | undefined => {
  const counted = isFrom1904 ? serial + DAYS_1904 : serial;
  if (!(counted >= 1 && counted < SERIAL_MAX + 1)) return undefined;
  const fromEpoch = counted - (counted < LEAP_DAY_THAT_NEVER_WAS ? 25_568 : 25_569);
  // To the second: what is beyond is the noise of binary fractions.
  return shownMoment(Math.round((fromEpoch * MS_PER_DAY) / 1000) * 1000);
};

const shownMoment = (ms: number): string => {
  const [day = '', time = ''] = new Date(ms).toISOString().split('T');
  if (ms % MS_PER_DAY === 0) return day;
  return `${day} ${ms % 60_000 === 0 ? time.slice(0, 5) : time.slice(0, 8)}`;
};
