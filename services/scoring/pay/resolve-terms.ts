import type { TenantId } from '@kaoping/event-sourcing';
import { periodOfLabel, type Period } from '@kaoping/scoring-engine';
import type { AssessmentAt, AssessmentReader } from '../assessments/result/assessment-reader.ts';
import { PaidPeriodUnclear } from './decider/pay-run.errors.ts';
import type { PayTerms } from './decider/pay-run.events.ts';
import { payUnitRoster } from './pay-unit-roster.ts';
import type { PayRunRequest } from './pay.request.ts';
import { payQuantities, requirePaidPeriods } from './result/pay-terms.ts';

/**
 * What somebody asks for as terms that are kept: every result with its period, and the quantities by name.
 *
 * @throws {PayRequestUnclear}, {@link PaidPeriodUnclear} or {@link PayQuantityUnclear} when it makes no sense, and
 *   {@link OutsideScope} unless whoever asks reaches all units that are paid.
 */
export const resolveTerms = async (
  assessments: AssessmentReader,
  tenantId: TenantId,
  request: PayRunRequest,
): Promise<PayTerms> => {
  const { cycleId, peerGroup, title, personalFactors, unitBudgets, exemptions, budget } = request;
  for (const unit of await payUnitRoster(assessments, tenantId, request)) request.reach.require(unit);
  const own = await assessments.at(tenantId, { cycleId });
  const rankings = request.results ?? [{ cycleId, peerGroup }];
  const read = await Promise.all(rankings.map((each) => assessments.at(tenantId, each)));
  const period = periodOf(request.period, own);
  const results = rankings.map((ranking, at) => ({
    cycleId: ranking.cycleId,
    peerGroup: ranking.peerGroup,
    period: (read[at] ?? own).assessment.period,
  }));
  requirePaidPeriods({ period, results });
  const plans = read.map(({ compiled }) => compiled.plan);
  const { staffResult } = request;
  return {
    ...{ title, cycleId, peerGroup, period, results },
    ...payQuantities(plans, request),
    personalFactors,
    ...(staffResult && { staffResult }),
    ...(budget !== undefined && { budget }),
    unitBudgets,
    exemptions,
  };
};

const periodOf = (label: string | undefined, { assessment }: AssessmentAt): Period => {
  const { period } = assessment;
  const named = label === undefined ? period : periodOfLabel(label, period.kind);
  if (named === undefined) throw new PaidPeriodUnclear(label ?? '', period.label);
  return named;
};
