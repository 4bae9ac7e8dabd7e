import { addDays, dayOf } from '@kaoping/calendar';
import { toExactText } from '@kaoping/scoring-engine';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { countWithinCaps, documentGroupOf, type Count } from '../result/count-within-caps.ts';
import type { ReviewClaim } from './adjustment-account.commands.ts';
import type { AdjustmentApproved } from './adjustment-account.events.ts';
import type { Adjustment, AdjustmentAccount } from './adjustment-account.state.ts';
import { settleDue } from './decide-effect.ts';
import { after, requireAdjustment, standingOf, type Decision } from './decision.ts';
import {
  AdjustmentElsewhere,
  CapUsedUp,
  DocumentCountsAlready,
  NothingClaimed,
  ReviewOfOwnClaim,
  SecondReviewerNeeded,
} from './review.errors.ts';

/** Whoever approves what is approved already changes nothing: a re-approval never doubles. */
export const review = (command: ReviewClaim, account: AdjustmentAccount): Decision => {
  const { data, metadata } = command;
  const adjustment = requireAdjustment(account, data.adjustmentId);
  const isApproved = adjustment.status === 'approved' || adjustment.status === 'effective';
  if (data.verdict === 'approve' && isApproved) return [];
  if (adjustment.status !== 'claimed' && adjustment.status !== 'approved-once') {
    throw new AdjustmentElsewhere(adjustment.status, {
      en: 'only a claim that waits for its review can be reviewed',
      zh: '只能审核待审核的申报',
    });
  }
  if (adjustment.claimantId === metadata.actorId) throw new ReviewOfOwnClaim();
  return data.verdict === 'approve' ? approve(command, account, adjustment) : turnDown(command);
};

const turnDown = ({ data, metadata }: ReviewClaim): Decision => {
  const { cycleId, organisationId, adjustmentId } = data;
  const reason = requiredText(data.reason ?? '', REASON);
  const turnedDown = { cycleId, organisationId, adjustmentId, reviewerId: metadata.actorId, reason };
  return data.verdict === 'refuse'
    ? [{ type: 'AdjustmentRefused', data: turnedDown }]
    : [{ type: 'AdjustmentSentBack', data: turnedDown }];
};

const REASON = { field: { en: 'Reason', zh: '理由' }, max: REASON_LIMIT };

/** The first of two approvals reserves nothing, but tells at once where nothing would be left to reserve. */
const approve = (
  { data, metadata }: ReviewClaim,
  account: AdjustmentAccount,
  adjustment: Adjustment,
): Decision => {
  const { cycleId, organisationId, adjustmentId } = data;
  const reviewerId = metadata.actorId;
  if (adjustment.reviewerIds.includes(reviewerId)) throw new SecondReviewerNeeded();
  const reason = data.reason?.trim() ?? '';
  const approved = {
    ...{ cycleId, organisationId, adjustmentId, reviewerId },
    ...(reason !== '' && { reason: requiredText(reason, REASON) }),
  };
  const { worth, counted } = roomFor(account, adjustment);
  if (adjustment.approvals === 'two' && adjustment.status === 'claimed') {
    return [{ type: 'AdjustmentFirstApproved', data: approved }];
  }
  const approvedOn = dayOf(metadata.now);
  const event: AdjustmentApproved = {
    type: 'AdjustmentApproved',
    data: {
      ...approved,
      ...{ claimed: toExactText(worth), reserved: toExactText(counted), approvedOn },
      publicUntil: addDays(approvedOn, adjustment.publicityDays),
    },
  };
  if (adjustment.publicityDays > 0) return [event];
  return [
    event,
    ...settleDue(after(account, [event]), data, { today: addDays(approvedOn, 1), only: adjustmentId }),
  ];
};

/**
 * What the caps leave for one more adjustment beside all that are approved.
 *
 * @throws {DocumentCountsAlready} {@link CapUsedUp} {@link NothingClaimed} when it would count nothing. Where a
 *   scheme carries the excess to the next period, a used-up cap is no reason to refuse.
 */
const roomFor = (account: AdjustmentAccount, adjustment: Adjustment): Count => {
  const standing = standingOf(account, 'approved', 'effective');
  const count = countWithinCaps([...standing, adjustment]).get(adjustment.adjustmentId);
  if (!count) throw outdoneBy(standing, adjustment);
  const { terms } = adjustment;
  if (count.worth.numerator <= 0n) throw new NothingClaimed();
  if (count.counted.numerator > 0n || terms.excess === 'carried') return count;
  const { side, indicator, cap } = terms;
  throw new CapUsedUp(side, {
    claimed: toExactText(count.worth),
    ...(indicator !== undefined && { indicator }),
    ...(cap !== undefined && { cap }),
  });
};

const outdoneBy = (standing: readonly Adjustment[], adjustment: Adjustment): Error => {
  const group = documentGroupOf(adjustment);
  const other = standing.find((one) => documentGroupOf(one) === group) ?? adjustment;
  return new DocumentCountsAlready(other.adjustmentId, other.terms.title);
};
