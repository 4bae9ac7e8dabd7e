import type { AccountPlace, AdjustmentEntry, ClaimAmount } from '../decider/adjustment-account.events.ts';
import type { Adjustment } from '../decider/adjustment-account.state.ts';

/** The name of the plan's input for a circumstance. */
const inputOf = ({ terms }: Adjustment): string => `${terms.side}/${terms.circumstance}`;

/**
 * The entries that an adjustment leaves for scoring: how often or how many points, and what goes beyond a target.
 * They hold the whole claim and not what the caps leave of it: the engine caps their sum, so that it comes to what
 * the account counts, also after one of them is withdrawn.
 */
export const entriesOf = (
  adjustment: Adjustment,
  { organisationId }: AccountPlace,
): { readonly entry: AdjustmentEntry; readonly beyond?: AdjustmentEntry } => {
  const { amount } = adjustment;
  const shared = {
    organisationId,
    label: adjustment.documentKey ?? adjustment.adjustmentId,
    reason: adjustment.description,
  };
  const entryId = `${adjustment.adjustmentId}/${String(adjustment.effects + 1)}`;
  const input = inputOf(adjustment);
  return {
    entry: { entryId, input, value: amount.value, ...shared },
    ...(hasBeyond(amount) && {
      beyond: { entryId: `${entryId}/beyond`, input: `${input}/beyond`, value: amount.beyond, ...shared },
    }),
  };
};

const hasBeyond = (amount: ClaimAmount): amount is Required<ClaimAmount> => amount.beyond !== undefined;
