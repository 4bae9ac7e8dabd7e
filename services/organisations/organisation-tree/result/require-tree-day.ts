import { isDay } from '@kaoping/calendar';
import { TreeDayMalformed } from '../decider/organisation-tree.errors.ts';

/** @throws {TreeDayMalformed} when a text is no day of the calendar. */
export const requireTreeDay = (day: string): string => {
  if (!isDay(day)) throw new TreeDayMalformed(day);
  return day;
};
