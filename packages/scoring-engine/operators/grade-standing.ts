import { flagAt, isMissingAt, valueAt } from '../columns/column.ts';
import { compare } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { GradeOperator, GradeRule } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';

/** One organisation that is to be graded. */
export interface GradePlace {
  readonly operator: GradeOperator;
  readonly run: RunView;
  readonly member: number;
}

const isYes = ({ run, member }: GradePlace, flag: string): boolean =>
  flagAt(run.column(flag), member) === true;

/** Place of the best grade that a fail rule leaves open, among the rules; 0 where none applies. */
export const limitOf = (place: GradePlace): number => {
  const { operator } = place;
  const applying = operator.limits.filter(({ flag }) => isYes(place, flag));
  return applying.reduce(
    (worst, { bestGrade }) =>
      Math.max(
        worst,
        operator.grades.findIndex(({ grade }) => grade === bestGrade),
      ),
    0,
  );
};

/** The flag that gives a grade outright, and the grade's place among the rules; the best of those it may have. */
export const givenGrade = (
  place: GradePlace,
): { readonly grade: number; readonly flag: string } | undefined => {
  const limit = limitOf(place);
  for (const [grade, { givenBy = [] }] of place.operator.grades.entries()) {
    const flag = grade < limit ? undefined : givenBy.find((name) => isYes(place, name));
    if (flag !== undefined) return { grade, flag };
  }
  return undefined;
};

/** Place of the best grade that limits and grades given outright leave open, among the rules. */
export const bestOpenGrade = (place: GradePlace): number =>
  Math.max(limitOf(place), givenGrade(place)?.grade ?? 0);

const reaches = ({ operator, run, member }: GradePlace, { from }: GradeRule): boolean => {
  if (from === undefined) return true;
  const value = valueAt(run.column(operator.by), member);
  return value !== undefined && compare(value, parseDecimal(from)) >= 0;
};

/** Whether threshold, preconditions and limit allow a grade. */
export const qualifiesFor = (place: GradePlace, grade: number): boolean => {
  const rule = place.operator.grades[grade];
  if (rule === undefined || grade < limitOf(place)) return false;
  return reaches(place, rule) && (rule.needs ?? []).every((flag) => isYes(place, flag));
};

/** Whether it is graded outside the quotas. */
export const isExempt = (place: GradePlace): boolean => {
  const { exempt } = place.operator;
  return exempt !== undefined && isYes(place, exempt);
};

/** Flags that a grade may need or be given by, each once. */
const flagsOf = ({ grades }: GradeOperator): readonly string[] => [
  ...new Set(grades.flatMap(({ needs = [], givenBy = [] }) => [...needs, ...givenBy])),
];

/** Names by operator, which never changes: made once, and not for every organisation. */
const names = new WeakMap<
  GradeOperator,
  { readonly limits: readonly string[]; readonly flags: readonly string[] }
>();

const namesOf = (
  operator: GradeOperator,
): { readonly limits: readonly string[]; readonly flags: readonly string[] } => {
  const known = names.get(operator);
  if (known !== undefined) return known;
  const fresh = { limits: operator.limits.map(({ flag }) => flag), flags: flagsOf(operator) };
  names.set(operator, fresh);
  return fresh;
};

/**
 * Names of what is missing without which an organisation cannot be graded. A grade given outright needs nothing but
 * the limits.
 */
export const lackedForGrade = (place: GradePlace): readonly string[] => {
  const { operator, run, member } = place;
  const isMissing = (name: string): boolean => isMissingAt(run.column(name), member);
  const { limits, flags } = namesOf(operator);
  const missingLimits = limits.filter(isMissing);
  if (missingLimits.length > 0 || givenGrade(place) !== undefined) return missingLimits;
  const isRanked = operator.distribution !== 'none' && !isExempt(place);
  const wanted = [
    operator.by,
    ...(isRanked ? [operator.rank] : []),
    ...(operator.exempt === undefined ? [] : [operator.exempt]),
  ];
  return [...wanted, ...flags].filter(isMissing);
};
