import type { Sentence } from '@kaoping/event-sourcing';
import { gradeRoomOf, type GradeRoom } from '@kaoping/scoring-engine';
import type { AssessmentAt } from '../../assessments/result/assessment-reader.ts';

/** An organisation whose grade may be calibrated. Grades are keys of the scheme. */
export interface GradedUnit {
  readonly organisationId: string;
  readonly name: string;
  /** As the scheme gives it. */
  readonly computed: string;
  /** As it stands, with everything that was calibrated. */
  readonly grade: string;
  /** The best that vetoes and fail rules leave open. */
  readonly best: string;
  /** Whether it takes a place of the shares. */
  readonly isCounted: boolean;
}

/** What a calibration is decided on: how one peer group is graded as of a ledger position. */
export interface CalibrationGround {
  readonly ledgerPosition: number;
  /** Why the cycle was given up; absent while it holds. */
  readonly cancelledBecause?: string;
  /** Name of the quantity of the plan that is the grade; absent where the scheme gives none. */
  readonly quantity?: string;
  readonly distribution: GradeRoom['distribution'];
  readonly unused: GradeRoom['unused'];
  /** The best first; without places as many as are wanted. */
  readonly grades: readonly { readonly key: string; readonly title: Sentence; readonly places?: number }[];
  readonly units: readonly GradedUnit[];
}

const NOTHING = { distribution: 'none', unused: 'lost', grades: [], units: [] } as const;

/** How a peer group is graded, as far as a calibration needs to know. */
export const calibrationGroundOf = (
  { run, assessment, compiled, ledgerPosition }: AssessmentAt,
  peerGroup: string,
): CalibrationGround => {
  const room = gradeRoomOf(run, peerGroup);
  const { cancelledBecause } = assessment;
  const settled = { ledgerPosition, ...(cancelledBecause !== undefined && { cancelledBecause }) };
  if (room === undefined) return { ...settled, ...NOTHING };
  const titles = new Map(compiled.plan.grades.map(({ key, title }) => [key, title]));
  const names = new Map(assessment.roster.map(({ organisationId, name }) => [organisationId, name]));
  return {
    ...settled,
    quantity: room.quantity,
    distribution: room.distribution,
    unused: room.unused,
    grades: room.grades.map(({ grade, places }) => ({
      key: grade,
      title: titles.get(grade) ?? { zh: grade, en: grade },
      ...(places !== undefined && { places }),
    })),
    units: room.organisations.map(({ organisation, ...rest }) => ({
      organisationId: organisation,
      name: names.get(organisation) ?? organisation,
      ...rest,
    })),
  };
};
