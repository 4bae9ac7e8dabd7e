import { HUNDRED } from './billionths.ts';

/** A hundred points, in billionths of a point. */
export const HUNDRED_POINTS = HUNDRED;

/** Whether each number is above the one before. */
export const isStrictlyAscending = (numbers: readonly bigint[]): boolean =>
  numbers.every((each, index) => index === 0 || each > (numbers[index - 1] ?? each));

/** Whether each number is below the one before. */
export const isStrictlyDescending = (numbers: readonly bigint[]): boolean =>
  isStrictlyAscending(numbers.toReversed());

/** Whether no number is above the one before. */
export const isDescending = (numbers: readonly bigint[]): boolean =>
  numbers.every((each, index) => index === 0 || each <= (numbers[index - 1] ?? each));
