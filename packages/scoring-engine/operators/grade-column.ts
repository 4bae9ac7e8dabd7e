import { valueAt, type Column } from '../columns/column.ts';
import { wholeColumn } from '../columns/flag-column.ts';
import type { GradeOperator } from '../plan/operator.ts';
import { groupsOfRank } from '../run/rank-groups.ts';
import type { RunView } from '../run/run-view.ts';
import { distributeGrades, type Candidate } from './distribute-grades.ts';
import { hasQuota, placesFor, type GradePlaces } from './grade-places.ts';
import { givenGrade, isExempt, lackedForGrade, qualifiesFor } from './grade-standing.ts';

/** The value of the parameter that picks shares; undefined where the grades name none or it is not given. */
const sharesParameter = ({ sharesBy }: GradeOperator, run: RunView): string | undefined =>
  sharesBy === undefined ? undefined : run.parameters.get(sharesBy);

/** Whether shares are to be picked by a parameter that picks none. */
const lacksShares = (operator: GradeOperator, run: RunView): boolean => {
  if (operator.sharesBy === undefined || operator.distribution === 'none') return false;
  const value = sharesParameter(operator, run);
  return value === undefined || !operator.grades.some(({ shares }) => shares && Object.hasOwn(shares, value));
};

/** The members of one group who share the quotas. */
export const countedIn = (
  operator: GradeOperator,
  run: RunView,
  group: readonly number[],
): readonly number[] =>
  group.filter((member) => {
    const place = { operator, run, member };
    return lackedForGrade(place).length === 0 && givenGrade(place) === undefined && !isExempt(place);
  });

/** The quotas of one group. */
export const groupPlaces = (operator: GradeOperator, run: RunView, counted: readonly number[]): GradePlaces =>
  placesFor(operator, counted.length, sharesParameter(operator, run));

const candidateOf = (operator: GradeOperator, run: RunView, member: number): Candidate => ({
  member,
  rank: valueAt(run.column(operator.rank), member),
  qualifies: (grade) => qualifiesFor({ operator, run, member }, grade),
});

/** The best grade by threshold and preconditions; the last where none is reached. */
const byThreshold = (operator: GradeOperator, run: RunView, member: number): number => {
  const found = operator.grades.findIndex((_, grade) => qualifiesFor({ operator, run, member }, grade));
  return found < 0 ? operator.grades.length - 1 : found;
};

const gradeGroup = (
  operator: GradeOperator,
  run: RunView,
  group: readonly number[],
): ReadonlyMap<number, number> => {
  const counted = countedIn(operator, run, group);
  const isBlocked = hasQuota(operator, counted.length) && lacksShares(operator, run);
  const grades = new Map(
    isBlocked
      ? []
      : distributeGrades(
          counted.map((member) => candidateOf(operator, run, member)),
          { ...operator, places: groupPlaces(operator, run, counted) },
        ),
  );
  for (const member of group) {
    const place = { operator, run, member };
    if (lackedForGrade(place).length > 0) continue;
    const given = givenGrade(place);
    if (given !== undefined) grades.set(member, given.grade);
    else if (isExempt(place)) grades.set(member, byThreshold(operator, run, member));
  }
  return grades;
};

/** The place of each organisation's grade in the plan's list. */
export const computeGrades = (operator: GradeOperator, run: RunView): Column => {
  const atOf = operator.grades.map(({ grade }) => run.index.gradeAt.get(grade));
  const found = new Map<number, number>();
  for (const group of groupsOfRank(run, operator.rank).members) {
    for (const [member, grade] of gradeGroup(operator, run, group)) found.set(member, grade);
  }
  return wholeColumn(run.members.length, (member) => atOf[found.get(member) ?? -1]);
};
