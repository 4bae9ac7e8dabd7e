import type { EvaluationCycle } from '../../generated/graphql.ts';
import type { CycleRow } from '../evaluation-cycle-list/evaluation-cycle.row.ts';
import { PUBLIC_PERIODS, PUBLIC_STAGES } from '../result/public-words.ts';

/** A cycle in the shape of the public schema. */
export const publicCycle = (row: CycleRow): EvaluationCycle => {
  const { cycleId, title, period, status, cancelReason, scheme, stages, organisationCount, openedAt } = row;
  return {
    id: cycleId,
    title,
    period: { kind: PUBLIC_PERIODS[period.kind], label: period.label },
    status: status === 'open' ? 'OPEN' : 'CANCELLED',
    cancelReason: cancelReason ?? null,
    scheme,
    stages: stages.map(({ stage, title: name, from, until, closedAt, remindedDays }) => ({
      stage: PUBLIC_STAGES[stage],
      title: name,
      from,
      until,
      closedAt: closedAt ?? null,
      remindedDays,
    })),
    organisationCount,
    openedAt,
  };
};
