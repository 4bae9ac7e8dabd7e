import type { AssessmentAt } from '../../assessments/result/assessment-reader.ts';
import { standingOverrides, type CalibrationBook } from '../decider/calibration.state.ts';
import { calibrationGroundOf } from './calibration-ground.ts';
import { distributionBreach, type DistributionBreach } from './distribution-breach.ts';

/**
 * How the grades of a peer group, as they stand, break the shares of the scheme. Only calibrations can make them, when
 * scores changed after they were agreed; one that stands with a reason for an exemption frees the peer group.
 */
export const brokenShares = (
  book: CalibrationBook,
  at: AssessmentAt,
  peerGroup: string,
): DistributionBreach | undefined => {
  const standing = new Set(standingOverrides(book).map(({ id }) => id));
  if (standing.size === 0) return undefined;
  const isExempt = book.calibrations.some(
    ({ calibrationId, exemption }) => exemption !== undefined && standing.has(calibrationId),
  );
  return isExempt ? undefined : distributionBreach(calibrationGroundOf(at, peerGroup));
};
