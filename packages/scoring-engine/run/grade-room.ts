import { wholeAt, type Column } from '../columns/column.ts';
import { countedIn, groupPlaces } from '../operators/grade-column.ts';
import { bestOpenGrade } from '../operators/grade-standing.ts';
import type { GradeOperator } from '../plan/operator.ts';
import type { PlanRun } from './plan-run.ts';
import { groupsOfRank } from './rank-groups.ts';

/** What thresholds, shares, vetoes and fail rules make of one organisation's grade, whatever was agreed on. */
export interface GradedOrganisation {
  readonly organisation: string;
  /** Key of the grade that the plan gives. */
  readonly computed: string;
  /** Key of the grade that stands: another one where it was calibrated. */
  readonly grade: string;
  /** Key of the best grade that vetoes and fail rules leave open. */
  readonly best: string;
  /** Whether it shares the places; the exempt and those who are given a grade outright do not. */
  readonly isCounted: boolean;
}

/** How the grades of one peer group are distributed, and what is open to be calibrated. */
export interface GradeRoom {
  /** Name of the quantity. */
  readonly quantity: string;
  readonly distribution: GradeOperator['distribution'];
  readonly unused: GradeOperator['unused'];
  /** The best first; without places as many as are wanted. */
  readonly grades: readonly { readonly grade: string; readonly places?: number }[];
  /** Those that have a grade, in the order of the run. */
  readonly organisations: readonly GradedOrganisation[];
}

const keyAt = (run: PlanRun, column: Column | undefined, member: number): string | undefined => {
  const at = column && wholeAt(column, member);
  return at === undefined ? undefined : run.plan.index.grades[at]?.key;
};

/** The whole group that a peer group is graded in. */
const groupOf = (run: PlanRun, operator: GradeOperator, peerGroup: string): readonly number[] => {
  const groups = groupsOfRank(run.view, operator.rank);
  const first = run.facts.members.findIndex((member) => member.peerGroup === peerGroup);
  return groups.members[groups.of[first] ?? -1] ?? [];
};

interface Grading {
  readonly quantity: string;
  readonly operator: GradeOperator;
}

const graded = (
  run: PlanRun,
  { quantity, operator }: Grading,
  { member, isCounted }: { readonly member: number; readonly isCounted: boolean },
): readonly GradedOrganisation[] => {
  const grade = keyAt(run, run.columns.get(quantity), member);
  const found = run.facts.members[member];
  if (grade === undefined || found === undefined) return [];
  const best = operator.grades[bestOpenGrade({ operator, run: run.view, member })]?.grade ?? grade;
  const computed = keyAt(run, run.computed.get(quantity), member) ?? grade;
  return [{ organisation: found.organisation, computed, grade, best, isCounted }];
};

/**
 * How the grades of a peer group are distributed: the places, who holds which grade, and the best that is open to each.
 *
 * @returns Undefined where the plan gives no grades.
 */
export const gradeRoomOf = (run: PlanRun, peerGroup: string): GradeRoom | undefined => {
  const { grade: quantity } = run.plan.index.plan.outcome;
  const operator = quantity === undefined ? undefined : run.plan.index.quantities.get(quantity)?.operator;
  if (quantity === undefined || operator?.op !== 'grade') return undefined;
  const group = groupOf(run, operator, peerGroup);
  const counted = countedIn(operator, run.view, group);
  const places = groupPlaces(operator, run.view, counted);
  const shared = new Set(counted);
  return {
    quantity,
    distribution: operator.distribution,
    unused: operator.unused,
    grades: operator.grades.map(({ grade }, at) => {
      const own = places[at];
      return { grade, ...(own !== undefined && { places: own }) };
    }),
    organisations: group.flatMap((member) =>
      graded(run, { quantity, operator }, { member, isCounted: shared.has(member) }),
    ),
  };
};
