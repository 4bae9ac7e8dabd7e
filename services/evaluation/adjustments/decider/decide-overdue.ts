import { addDays, dayOf } from '@kaoping/calendar';
import { toExactText } from '@kaoping/scoring-engine';
import { DESCRIPTION_LIMIT, REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { countWithinCaps } from '../result/count-within-caps.ts';
import type { NoticeOverdue, ReplyToOverdue, SettleOverdue } from './adjustment-account.commands.ts';
import type { AccountPlace, AdjustmentApproved, AdjustmentClaimed } from './adjustment-account.events.ts';
import {
  noticeIn,
  overdueDeductionId,
  type AdjustmentAccount,
  type NoticedWork,
} from './adjustment-account.state.ts';
import { checkAmount } from './decide-claim.ts';
import { settleDue } from './decide-effect.ts';
import { after, standingOf, type Decision } from './decision.ts';
import { AdjustmentLimitReached } from './claim.errors.ts';
import {
  GraceDaysRefused,
  OverdueDeductedAlready,
  OverdueNeedsDeduction,
  OverdueUnknown,
} from './overdue.errors.ts';

/** A day at least, so that nobody is deducted unheard; a month at most, so that it comes within the cycle. */
const GRACE_DAYS = { min: 1, max: 31 };

/** The most overdue work of one organisation in one cycle: above one a day. */
const NOTICE_LIMIT = 500;

/** Who deducts when nobody does: stands where a person's id would. */
const BY_ITSELF = 'policy:overdue';

const REASON = { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT };
const WORK_TITLE = { field: { en: 'Title of the work', zh: '事项名称' }, max: REASON_LIMIT };
const REPLY = { field: { en: 'Reply', zh: '说明' }, max: DESCRIPTION_LIMIT };

/** Work is noticed once, however often it is found overdue. */
export const notice = ({ data, metadata }: NoticeOverdue, account: AdjustmentAccount): Decision => {
  const { rules, graceDays, noticedOn = dayOf(metadata.now), ...given } = data;
  if (noticeIn(account, data.workId)) return [];
  checkOverdueTerms(data);
  if (Object.keys(account.notices).length >= NOTICE_LIMIT) {
    throw new AdjustmentLimitReached({ en: 'notices of overdue work', zh: '逾期提醒' }, NOTICE_LIMIT);
  }
  const work = { ...data.work, title: requiredText(data.work.title, WORK_TITLE) };
  const deadline = addDays(noticedOn, graceDays);
  return [{ type: 'OverdueNoticed', data: { ...given, work, terms: rules.terms, noticedOn, deadline } }];
};

/**
 * Whether overdue work can be answered so.
 *
 * @throws {OverdueNeedsDeduction} {@link GraceDaysRefused} {@link AdjustmentAmountRefused}
 */
export const checkOverdueTerms = ({
  rules,
  graceDays,
  amount,
}: Pick<NoticeOverdue['data'], 'rules' | 'graceDays' | 'amount'>): void => {
  if (rules.terms.side !== 'deduction') throw new OverdueNeedsDeduction();
  const isDays = Number.isInteger(graceDays) && graceDays >= GRACE_DAYS.min && graceDays <= GRACE_DAYS.max;
  if (!isDays) throw new GraceDaysRefused(graceDays, GRACE_DAYS);
  checkAmount(amount, rules.inputs);
};

/** The organisation has its say until the points are taken. */
export const reply = ({ data, metadata }: ReplyToOverdue, account: AdjustmentAccount): Decision => {
  const { cycleId, organisationId, workId } = data;
  if (requireNotice(account, workId).status === 'deducted') throw new OverdueDeductedAlready();
  const text = requiredText(data.text, REPLY);
  const replied = { cycleId, organisationId, workId, replierId: metadata.actorId, text };
  return [{ type: 'OverdueReplied', data: replied }];
};

/** Done or excused: settled once. */
export const settle = ({ data }: SettleOverdue, account: AdjustmentAccount): Decision => {
  const { cycleId, organisationId, workId, how } = data;
  const { status } = requireNotice(account, workId);
  if (status === 'settled') return [];
  if (status === 'deducted') throw new OverdueDeductedAlready();
  const reason = requiredText(data.reason, REASON);
  return [{ type: 'OverdueSettled', data: { cycleId, organisationId, workId, how, reason } }];
};

const requireNotice = (account: AdjustmentAccount, workId: string): NoticedWork => {
  const found = noticeIn(account, workId);
  if (!found) throw new OverdueUnknown(workId);
  return found;
};

/** Deducts what was noticed, and neither done nor excused within its days of grace. */
export const deductOverdue = (account: AdjustmentAccount, place: AccountPlace, today: string): Decision => {
  let state = account;
  const events: Decision[] = [];
  for (const work of Object.values(account.notices)) {
    if (work.status !== 'noticed' || work.deadline >= today) continue;
    const decided = deduct(state, place, { work, today });
    events.push(decided);
    state = after(state, decided);
  }
  return events.flat();
};

const deduct = (
  account: AdjustmentAccount,
  { cycleId, organisationId }: AccountPlace,
  { work, today }: { readonly work: NoticedWork; readonly today: string },
): Decision => {
  const { workId } = work;
  const adjustmentId = overdueDeductionId(workId);
  const standing = standingOf(account, 'approved', 'effective');
  const count = countWithinCaps([...standing, { ...work, adjustmentId }]).get(adjustmentId);
  const place = { cycleId, organisationId };
  if (!count || count.counted.numerator <= 0n) {
    const reason = '减分上限已用完';
    return [{ type: 'OverdueSettled', data: { ...place, workId, how: 'cap-used-up', reason } }];
  }
  const approved: AdjustmentApproved = {
    type: 'AdjustmentApproved',
    data: {
      ...{ ...place, adjustmentId, reviewerId: BY_ITSELF },
      ...{ claimed: toExactText(count.worth), reserved: toExactText(count.counted) },
      // Publicised by its notice: the organisation had its days of grace already.
      ...{ approvedOn: today, publicUntil: work.deadline },
    },
  };
  const recorded = [claimOf(work, { ...place, adjustmentId, today }), approved];
  return [...recorded, ...settleDue(after(account, recorded), place, { today, only: adjustmentId })];
};

const claimOf = (
  { workId, work, terms, amount, organisationName, ancestorIds }: NoticedWork,
  { today, ...place }: AccountPlace & { readonly adjustmentId: string; readonly today: string },
): AdjustmentClaimed => ({
  type: 'AdjustmentClaimed',
  data: {
    ...place,
    ...{ organisationName, ancestorIds, terms, amount, workId },
    description: `${work.title}（应于 ${work.dueOn} 完成，逾期未完成）`,
    evidenceIds: [],
    claimantId: BY_ITSELF,
    claimedOn: today,
    approvals: 'one',
    publicityDays: 0,
  },
});
