import { dayOf } from '@kaoping/calendar';
import { compare } from '@kaoping/scoring-engine';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { documentGroupOf, plainWorth } from '../result/count-within-caps.ts';
import type { RemedyAdjustment, WithdrawAdjustment } from './adjustment-account.commands.ts';
import type { AccountPlace, AdjustmentReinstated, AdjustmentWithdrawn } from './adjustment-account.events.ts';
import type { Adjustment, AdjustmentAccount, AdjustmentStatus } from './adjustment-account.state.ts';
import { ClaimOfAnother } from './claim.errors.ts';
import { settleDue } from './decide-effect.ts';
import { after, requireAdjustment, standingOf, withRecount, type Decision } from './decision.ts';
import { AdjustmentElsewhere } from './review.errors.ts';

const REASON = { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT };

/** What the unit may still give up by itself. */
const BEFORE_APPROVAL: readonly AdjustmentStatus[] = ['claimed', 'sent-back', 'approved-once'];

/** Withdrawing what is withdrawn changes nothing. */
export const withdraw = ({ data, metadata }: WithdrawAdjustment, account: AdjustmentAccount): Decision => {
  const adjustment = requireAdjustment(account, data.adjustmentId);
  if (adjustment.status === 'withdrawn') return [];
  if (data.by === 'unit') requireOwn(adjustment, metadata.actorId);
  const reason = requiredText(data.reason, REASON);
  return withdrawn(account, adjustment, { place: data, reason, today: dayOf(metadata.now) });
};

const requireOwn = ({ claimantId, status }: Adjustment, actorId: string): void => {
  if (claimantId !== actorId) throw new ClaimOfAnother();
  if (BEFORE_APPROVAL.includes(status)) return;
  throw new AdjustmentElsewhere(status, {
    en: 'the unit can give up its claim until it is approved; after that, ask the officer',
    zh: '单位只能在审核通过前撤回申报；之后请联系党务干部',
  });
};

/** An appeal against a refusal has the claim reviewed again; against a deduction it takes the deduction back. */
export const remedy = ({ data, metadata }: RemedyAdjustment, account: AdjustmentAccount): Decision => {
  const { cycleId, organisationId, adjustmentId, appealId } = data;
  const adjustment = requireAdjustment(account, adjustmentId);
  if (adjustment.status === 'withdrawn') return [];
  const reason = requiredText(data.reason, REASON);
  if (adjustment.status === 'refused') {
    const reopened = { cycleId, organisationId, adjustmentId, appealId, reason };
    return [{ type: 'AdjustmentReopened', data: reopened }];
  }
  if (adjustment.terms.side === 'bonus') {
    throw new AdjustmentElsewhere(adjustment.status, {
      en: 'an appeal can have a refused bonus reviewed again, or a deduction withdrawn; for another amount, withdraw the bonus and claim it anew',
      zh: '申诉成立时，只能重新审核未通过的加分或撤销减分；如需更改分值，请撤销后重新申报',
    });
  }
  return withdrawn(account, adjustment, { place: data, reason, appealId, today: dayOf(metadata.now) });
};

interface Withdrawal {
  readonly place: AccountPlace;
  readonly reason: string;
  readonly appealId?: string;
  readonly today: string;
}

const withdrawn = (account: AdjustmentAccount, adjustment: Adjustment, withdrawal: Withdrawal): Decision => {
  const { place, reason, appealId, today } = withdrawal;
  const { cycleId, organisationId } = place;
  const { adjustmentId, entryIds } = adjustment;
  const event: AdjustmentWithdrawn = {
    type: 'AdjustmentWithdrawn',
    data: {
      ...{ cycleId, organisationId, adjustmentId, reason, entryIds },
      ...(appealId !== undefined && { appealId }),
    },
  };
  const reinstated = reinstatedBy(after(account, [event]), place, adjustment);
  const base = [event, ...reinstated];
  if (reinstated.length === 0) return withRecount(account, place, base);
  const [first] = reinstated;
  const only = first?.data.adjustmentId ?? '';
  const effects = settleDue(after(account, base), place, { today, only });
  // Recounted once, over everything that this withdrawal leads to.
  const facts = effects.filter(({ type }) => type !== 'AdjustmentsRecounted');
  return withRecount(account, place, [...base, ...facts]);
};

/** The best claim of the document that gave way to the one withdrawn, unless another stands in its place. */
const reinstatedBy = (
  account: AdjustmentAccount,
  { cycleId, organisationId }: AccountPlace,
  adjustment: Adjustment,
): readonly AdjustmentReinstated[] => {
  const group = documentGroupOf(adjustment);
  const isSame = (one: Adjustment): boolean => documentGroupOf(one) === group;
  if (group === undefined || standingOf(account, 'approved', 'effective').some(isSame)) return [];
  const [best] = standingOf(account, 'superseded')
    .filter(isSame)
    .sort((one, other) => compare(plainWorth(other), plainWorth(one)));
  if (!best) return [];
  const insteadOf = adjustment.adjustmentId;
  const data = { cycleId, organisationId, adjustmentId: best.adjustmentId, insteadOf };
  return [{ type: 'AdjustmentReinstated', data }];
};
