import { addDays } from './days.ts';

/**
 * The calendar day of an instant in China Standard Time (UTC+8, no summer time), in which every deadline of the
 * product is meant.
 *
 * @param instant In UTC, as events carry it.
 * @example dayOf('2017-05-02T16:00:00.000Z') // '2017-05-03'
 */
export const dayOf = (instant: string): string => {
  const [day = '', time = ''] = instant.split('T');
  return time < LAST_EIGHT_HOURS ? day : addDays(day, 1);
};

/** From here on it is the next day in China already. */
const LAST_EIGHT_HOURS = '16:00';
