import type { Adjustment, AdjustmentAccount } from '../decider/adjustment-account.state.ts';

/** Whether anything in an account can fall due by itself. */
export const canFallDue = ({ adjustments, notices }: AdjustmentAccount): boolean =>
  Object.values(adjustments).some(({ status }) => status === 'approved') ||
  Object.values(notices).some(({ status }) => status === 'noticed');

/** Whether an approved adjustment was public long enough, and no objection waits for its answer. */
export const isDue = ({ status, publicUntil, openObjections }: Adjustment, today: string): boolean =>
  status === 'approved' &&
  publicUntil !== undefined &&
  publicUntil < today &&
  Object.keys(openObjections).length === 0;

/**
 * Names the first thing in an account that is due, so that looking for it again orders the same command; undefined
 * where nothing is. An adjustment that takes effect anew is due anew.
 */
export const firstDue = ({ adjustments, notices }: AdjustmentAccount, today: string): string | undefined => {
  const adjustment = Object.values(adjustments).find((one) => isDue(one, today));
  if (adjustment) return `effect:${adjustment.adjustmentId}:${String(adjustment.effects + 1)}`;
  const notice = Object.values(notices).find(
    ({ status, deadline }) => status === 'noticed' && deadline < today,
  );
  return notice && `overdue:${notice.workId}`;
};
