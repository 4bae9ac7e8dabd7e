import { toExactText } from '@kaoping/scoring-engine';
import { countWithinCaps, type Count } from '../result/count-within-caps.ts';
import type { AccountPlace, AdjustmentAccountEvent } from './adjustment-account.events.ts';
import {
  adjustmentIn,
  foldAdjustmentEvent,
  type Adjustment,
  type AdjustmentAccount,
  type AdjustmentStatus,
} from './adjustment-account.state.ts';
import { AdjustmentUnknown } from './review.errors.ts';

/** What a command leads to. */
export type Decision = readonly AdjustmentAccountEvent[];

/** @throws {AdjustmentUnknown} when there is none. */
export const requireAdjustment = (account: AdjustmentAccount, adjustmentId: string): Adjustment => {
  const found = adjustmentIn(account, adjustmentId);
  if (!found) throw new AdjustmentUnknown(adjustmentId);
  return found;
};

/** The account as some events leave it. */
export const after = (account: AdjustmentAccount, events: Decision): AdjustmentAccount =>
  events.reduce((folded, event) => foldAdjustmentEvent(folded, event, 'decided-now'), account);

/** The adjustments of some statuses, those approved first before those approved later. */
export const standingOf = (
  { adjustments }: AdjustmentAccount,
  ...statuses: readonly AdjustmentStatus[]
): readonly Adjustment[] =>
  Object.values(adjustments)
    .filter(({ status }) => statuses.includes(status))
    .sort((one, other) => (one.approvedAs ?? 0) - (other.approvedAs ?? 0));

/** What each adjustment that counts now counts. */
export const effectiveCounts = (account: AdjustmentAccount): ReadonlyMap<string, Count> =>
  countWithinCaps(standingOf(account, 'effective'));

/** Tells of adjustments that count already and for which the caps leave another amount after some events. */
export const withRecount = (before: AdjustmentAccount, place: AccountPlace, events: Decision): Decision => {
  const then = effectiveCounts(before);
  const { cycleId, organisationId } = place;
  const counted = [...effectiveCounts(after(before, events))].flatMap(([adjustmentId, count]) => {
    const former = then.get(adjustmentId);
    const text = toExactText(count.counted);
    return former === undefined || toExactText(former.counted) === text
      ? []
      : [{ adjustmentId, counted: text }];
  });
  if (counted.length === 0) return events;
  return [...events, { type: 'AdjustmentsRecounted', data: { cycleId, organisationId, counted } }];
};
