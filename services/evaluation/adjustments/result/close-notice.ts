import type { CommandMetadata } from '@kaoping/event-sourcing';
import { SettleOverdue, WithdrawAdjustment } from '../decider/adjustment-account.commands.ts';
import {
  adjustmentIn,
  overdueDeductionId,
  type AdjustmentAccount,
  type NoticedWork,
} from '../decider/adjustment-account.state.ts';

/** Why a notice of overdue work holds no longer. */
export interface NoticeClosing {
  readonly how: 'done' | 'excused';
  readonly reason: string;
  /** The day on which it was done or excused. */
  readonly on: string;
}

/**
 * The command that closes a notice: none when it came after the days of grace, or all is settled. The clock may have
 * deducted before anybody told of work that was done in time; then the deduction is taken back.
 */
export const closeNotice = (
  account: AdjustmentAccount,
  { workId, status, deadline }: NoticedWork,
  { how, reason, on }: NoticeClosing,
  metadata: CommandMetadata,
): SettleOverdue | WithdrawAdjustment | undefined => {
  if (on > deadline || status === 'settled') return undefined;
  const { place } = account;
  if (status === 'noticed') return new SettleOverdue(metadata, { ...place, workId, how, reason });
  const adjustmentId = overdueDeductionId(workId);
  const standing = adjustmentIn(account, adjustmentId)?.status;
  if (standing !== 'approved' && standing !== 'effective') return undefined;
  return new WithdrawAdjustment(metadata, { ...place, adjustmentId, reason, by: 'office' });
};
