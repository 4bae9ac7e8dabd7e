import type { TenantId } from '@kaoping/event-sourcing';
import type { PaidResult, PayLine, PayTerms } from '../decider/pay-run.events.ts';
import type { PayRunRequest } from '../pay.request.ts';
import { prepareNewRun, type PayRunPorts } from '../prepare-pay-run.ts';
import { payTotals, type PayTotals } from '../result/pay-totals.ts';
import { firstRoundLines, paidResults } from '../result/round-lines.ts';
import { gradeChecks, type GradeCheck } from '../result/staff-grades.ts';

/** What a run would pay. */
export interface PayPreview {
  readonly terms: PayTerms;
  readonly results: readonly PaidResult[];
  readonly totals: PayTotals;
  readonly lines: readonly PayLine[];
  readonly gradeChecks: readonly GradeCheck[];
}

/** Computes a run as it would be opened now, and keeps nothing. */
export const payPreview = async (
  ports: PayRunPorts,
  tenantId: TenantId,
  request: PayRunRequest,
): Promise<PayPreview> => {
  const { terms, basis } = await prepareNewRun(ports, tenantId, request);
  const lines = firstRoundLines(terms, basis);
  return {
    terms,
    results: paidResults(terms, basis),
    totals: payTotals(terms, { lines, standing: lines, isWhole: true }),
    lines,
    gradeChecks: gradeChecks(terms, basis),
  };
};
