import type { PlanStanding } from '@kaoping/scoring-engine';
import type { AssessmentAt } from '../../assessments/result/assessment-reader.ts';
import { computeAssessment } from '../../assessments/result/compute-assessment.ts';

/** A standing as the scheme alone gives it, beside the one that stands. */
export interface UncalibratedRow {
  readonly name: string;
  readonly uncalibrated: PlanStanding;
  readonly standing: PlanStanding;
  /** The calibration by which the two differ. */
  readonly calibrationId?: string;
}

/** A peer group's ranking as it would be without any calibration: by the same entries, computed anew. */
export const uncalibratedRanking = (at: AssessmentAt, peerGroup: string): readonly UncalibratedRow[] => {
  const { overrides = [], ...facts } = at;
  const { result } = computeAssessment(facts);
  const standing = new Map(at.result.standings.map((each) => [each.organisation, each]));
  const names = new Map(at.assessment.roster.map(({ organisationId, name }) => [organisationId, name]));
  const calibrated = new Map(overrides.map(({ organisation, id }) => [organisation, id]));
  return result.standings
    .filter((each) => each.peerGroup === peerGroup)
    .map((uncalibrated) => {
      const { organisation } = uncalibrated;
      const calibrationId = calibrated.get(organisation);
      return {
        name: names.get(organisation) ?? organisation,
        uncalibrated,
        standing: standing.get(organisation) ?? uncalibrated,
        ...(calibrationId !== undefined && { calibrationId }),
      };
    });
};
