import type { PastResult, PeriodKind, Plan } from '@kaoping/scoring-engine';

/**
 * The history that consequences are derived from: what is published by now. Where scores themselves are made of earlier
 * results, as a quarter's of its months, those stay as they were when the ranking was published: its scores and ranks
 * are what was published, until it is revised.
 * Of `published`, `then` is what was published when the ranking was, and `now` what is by now.
 */
export const derivationHistory = (
  plan: Plan,
  present: PeriodKind,
  published: { readonly then: readonly PastResult[]; readonly now: readonly PastResult[] },
): readonly PastResult[] => {
  const { then, now } = published;
  const scored = new Set(
    plan.quantities.flatMap(({ stage, operator }): readonly PeriodKind[] => {
      if (stage === 'consequence') return [];
      if (operator.op === 'past') return [operator.kind ?? present];
      return operator.op === 'running' || operator.op === 'times' ? [present] : [];
    }),
  );
  if (scored.size === 0) return now;
  return [
    ...now.filter(({ period }) => !scored.has(period.kind)),
    ...then.filter(({ period }) => scored.has(period.kind)),
  ];
};
