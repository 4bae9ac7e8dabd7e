import { TreeDayMalformed } from '../decider/organisation-tree.errors.ts';
import { isCalendarDay } from './calendar-day.ts';

/** @throws {TreeDayMalformed} when a text is no day of the calendar. */
export const requireTreeDay = (day: string): string => {
  if (!isCalendarDay(day)) throw new TreeDayMalformed(day);
  return day;
};
