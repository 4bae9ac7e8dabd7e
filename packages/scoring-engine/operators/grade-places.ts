import type { Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { GradeOperator, GradeRule } from '../plan/operator.ts';
import { largestRemainder, wholeSeats } from './largest-remainder.ts';

/** Places of each grade, in the order of its rules; undefined where a grade has as many as are wanted. */
export type GradePlaces = readonly (number | undefined)[];

/** Whether so many counted organisations are graded by quota, or by threshold alone. */
export const hasQuota = ({ distribution, smallGroup }: GradeOperator, counted: number): boolean => {
  if (distribution === 'none') return false;
  return smallGroup?.rule !== 'thresholds' || counted > smallGroup.upTo;
};

/** The share of one grade, by the parameter's value where it has one of its own for it. */
export const shareTextOf = (
  { share, shares }: GradeRule,
  parameter: string | undefined,
): string | undefined =>
  parameter !== undefined && shares !== undefined && Object.hasOwn(shares, parameter)
    ? shares[parameter]
    : share;

/** Places that the quotas give to so many counted organisations. */
export const placesFor = (
  operator: GradeOperator,
  counted: number,
  parameter: string | undefined,
): GradePlaces => {
  if (!hasQuota(operator, counted)) return operator.grades.map(() => undefined);
  const shared: { readonly at: number; readonly share: Exact }[] = [];
  for (const [at, rule] of operator.grades.entries()) {
    const text = rule.places === undefined ? shareTextOf(rule, parameter) : undefined;
    if (text !== undefined) shared.push({ at, share: parseDecimal(text) });
  }
  const divide = operator.distribution === 'exact' ? largestRemainder : wholeSeats;
  const seats = divide(
    shared.map(({ share }) => share),
    counted,
  );
  const byGrade = new Map(shared.map(({ at }, place) => [at, seats[place]]));
  return operator.grades.map(({ places }, at) => places ?? byGrade.get(at));
};
