import { compare, toExactText } from '@kaoping/scoring-engine';
import { documentGroupOf, plainWorth } from '../result/count-within-caps.ts';
import { entriesOf } from '../result/entries-of.ts';
import { isDue } from '../result/what-is-due.ts';
import type { AccountPlace, AdjustmentTookEffect } from './adjustment-account.events.ts';
import type { Adjustment, AdjustmentAccount } from './adjustment-account.state.ts';
import { after, effectiveCounts, standingOf, withRecount, type Decision } from './decision.ts';

/**
 * Lets every approved adjustment take effect whose publicity ended before `today`, the first approved first. Other
 * claims of the same document that are worth no more give way.
 */
export const settleDue = (
  account: AdjustmentAccount,
  place: AccountPlace,
  { today, only }: { readonly today: string; readonly only?: string },
): Decision => {
  const due = standingOf(account, 'approved').filter(
    (one) => isDue(one, today) && (only === undefined || only === one.adjustmentId),
  );
  let state = account;
  const events: AdjustmentTookEffect[] = [];
  for (const { adjustmentId } of due) {
    const present = state.adjustments[adjustmentId];
    // A better claim of its document took effect a moment ago.
    if (present?.status !== 'approved') continue;
    const event = effectOf(state, place, present);
    events.push(event);
    state = after(state, [event]);
  }
  return withRecount(account, place, events);
};

const effectOf = (
  account: AdjustmentAccount,
  { cycleId, organisationId }: AccountPlace,
  adjustment: Adjustment,
): AdjustmentTookEffect => {
  const { adjustmentId, terms, documentKey } = adjustment;
  const supersedes = outdone(account, adjustment);
  const data = {
    ...{ cycleId, organisationId, adjustmentId },
    ...{ side: terms.side, circumstance: terms.circumstance },
    ...(documentKey !== undefined && { documentKey }),
    ...entriesOf(adjustment, { cycleId, organisationId }),
    supersedes: supersedes.map((one) => one.adjustmentId),
  };
  const draft: AdjustmentTookEffect = {
    type: 'AdjustmentTookEffect',
    data: { ...data, claimed: '0', counted: '0' },
  };
  const count = effectiveCounts(after(account, [draft])).get(adjustmentId);
  if (!count) return draft;
  const { worth, counted } = count;
  return { ...draft, data: { ...data, claimed: toExactText(worth), counted: toExactText(counted) } };
};

/** Claims of the same document that stand and are worth no more. */
const outdone = (account: AdjustmentAccount, adjustment: Adjustment): readonly Adjustment[] => {
  const group = documentGroupOf(adjustment);
  if (group === undefined) return [];
  return standingOf(account, 'approved', 'effective').filter(
    (one) =>
      one.adjustmentId !== adjustment.adjustmentId &&
      documentGroupOf(one) === group &&
      compare(plainWorth(one), plainWorth(adjustment)) <= 0,
  );
};
