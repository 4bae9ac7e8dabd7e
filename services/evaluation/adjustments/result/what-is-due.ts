import type { AdjustmentAccount } from '../decider/adjustment-account.state.ts';

/** Whether anything in an account can fall due by itself. */
export const canFallDue = ({ adjustments, notices }: AdjustmentAccount): boolean =>
  Object.values(adjustments).some(({ status }) => status === 'approved') ||
  Object.values(notices).some(({ status }) => status === 'noticed');

/**
 * Names the first thing in an account that is due, so that looking for it again orders the same command; undefined
 * where nothing is. An adjustment that takes effect anew is due anew.
 */
export const firstDue = ({ adjustments, notices }: AdjustmentAccount, today: string): string | undefined => {
  const adjustment = Object.values(adjustments).find(
    ({ status, publicUntil, openObjections }) =>
      status === 'approved' &&
      publicUntil !== undefined &&
      publicUntil < today &&
      Object.keys(openObjections).length === 0,
  );
  if (adjustment) return `effect:${adjustment.adjustmentId}:${String(adjustment.effects + 1)}`;
  const notice = Object.values(notices).find(
    ({ status, deadline }) => status === 'noticed' && deadline < today,
  );
  return notice && `overdue:${notice.workId}`;
};
