import { dayNumber, dayOfNumber } from './day-number.ts';

const DAY_PATTERN = /^\d{4}-\d\d-\d\d$/u;

/**
 * Whether a text is a day that the calendar has, written so that days compare as texts.
 *
 * @example isDay('2024-02-29') // true
 * @example isDay('2023-02-29') // false
 */
export const isDay = (text: string): boolean => DAY_PATTERN.test(text) && addDays(text, 0) === text;

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
