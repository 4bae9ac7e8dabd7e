import type { TenantId } from '@kaoping/event-sourcing';
import type { AssessedOrganisation } from '../assessments/result/assessment.ts';
import type { AssessmentReader } from '../assessments/result/assessment-reader.ts';
import type { PayResult } from './decider/pay-run.events.ts';
import { PayRequestUnclear } from './decider/pay-table.errors.ts';

/**
 * The units of a ranking.
 *
 * @throws {PayRequestUnclear} when the cycle ranks no such group.
 */
export const payUnitRoster = async (
  assessments: AssessmentReader,
  tenantId: TenantId,
  { cycleId, peerGroup }: PayResult,
): Promise<readonly AssessedOrganisation[]> => {
  const { assessment } = await assessments.at(tenantId, { cycleId });
  const units = assessment.roster.filter((each) => each.peerGroup === peerGroup);
  if (units.length > 0) return units;
  const known = [...new Set(assessment.roster.map((each) => each.peerGroup))];
  throw new PayRequestUnclear('peerGroup', {
    en: `one of the cycle's peer groups: ${known.join(', ')}`,
    zh: `本周期的一个同类单位组：${known.join('、')}`,
  });
};
