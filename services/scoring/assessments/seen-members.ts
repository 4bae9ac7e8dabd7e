import type { AssessmentSight } from './assessment-sight.ts';
import { AssessmentPlaceUnknown } from './decider/assessment.errors.ts';
import type { AssessedOrganisation } from './result/assessment.ts';
import type { AssessmentAt } from './result/assessment-reader.ts';

/** The organisations of a peer group that somebody reaches, by id. */
export const seenMembers = (
  { assessment }: AssessmentAt,
  peerGroup: string,
  sight: AssessmentSight,
): ReadonlyMap<string, AssessedOrganisation> => {
  const members = assessment.roster.filter((one) => one.peerGroup === peerGroup);
  const seen = members.filter(sight.covers);
  // Who reaches none of them is not told whether there is such a group.
  if (seen.length === 0) sight.require({ organisationId: '', ancestorIds: [] });
  if (members.length === 0) throw new AssessmentPlaceUnknown('peerGroup', peerGroup);
  return new Map(seen.map((one) => [one.organisationId, one]));
};

/**
 * One organisation of an assessment, for somebody who reaches it.
 *
 * @throws {OutsideScope} for anybody else, whether there is such an organisation or not.
 */
export const seenUnit = (
  { assessment }: AssessmentAt,
  organisationId: string,
  sight: AssessmentSight,
): AssessedOrganisation => {
  const found = assessment.roster.find((one) => one.organisationId === organisationId);
  sight.require(found ?? { organisationId: '', ancestorIds: [] });
  if (found === undefined) throw new AssessmentPlaceUnknown('organisationId', organisationId);
  return found;
};
