import type { PayRoundStatus, PayRun } from '../../generated/graphql.ts';
import type { PayRound } from '../decider/pay-run.state.ts';
import { LISTED_MAX, publicLine, publicPeriod, publicResult, publicTotals } from '../public-pay.ts';
import type { PayRunView } from './pay-run.query.ts';

const STATUSES: Readonly<Record<PayRound['status'], PayRoundStatus>> = {
  draft: 'DRAFT',
  approved: 'APPROVED',
  settled: 'SETTLED',
};

/** A round in the shape of the public schema. */
export const publicPayRun = ({
  round,
  roundCount,
  results,
  totals,
  lines,
  nextCursor,
  differences,
}: PayRunView): PayRun => ({
  ...publicHeader(round),
  ...publicSignatures(round),
  roundCount,
  results: results.map(publicResult),
  ...publicTotals(totals),
  lines: lines.map(publicLine),
  nextCursor: nextCursor ?? null,
  differences: differences.slice(0, LISTED_MAX).map(publicLine),
  differenceCount: differences.length,
});

const publicHeader = ({ status, header }: PayRound) => {
  const { payRunId, round, terms, digest, ledgerPosition, draftedAt, drafterId } = header;
  const { title, cycleId, peerGroup, period } = terms;
  return {
    ...{ payRunId, round, digest, ledgerPosition, draftedAt, drafterId, title, cycleId, peerGroup },
    period: publicPeriod(period),
    status: STATUSES[status],
  };
};

const publicSignatures = ({ approval, settlement }: PayRound) => ({
  ...publicApproval(approval),
  settlerId: settlement?.settlerId ?? null,
  settledAt: settlement?.settledAt ?? null,
});

const publicApproval = (approval: PayRound['approval']) => ({
  approverId: approval?.approverId ?? null,
  approvedAt: approval?.approvedAt ?? null,
  note: approval?.note ?? null,
});
