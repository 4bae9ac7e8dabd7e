import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import { RemedyAdjustment } from '../../adjustments/decider/adjustment-account.commands.ts';
import {
  adjustmentAccountDecider,
  adjustmentAccountId,
} from '../../adjustments/decider/adjustment-account.decider.ts';
import type { DecideAppeal } from '../decider/appeal-docket.commands.ts';
import type { AppealAgainst } from '../decider/appeal-docket.events.ts';

/** What an upheld appeal against an adjustment asks of its account, where caps are kept. */
export const remedyOrders = (
  { metadata, data }: DecideAppeal,
  against: AppealAgainst,
): readonly SealedOrder[] => {
  if (against.kind !== 'adjustment' || data.outcome === 'rejected') return [];
  const { cycleId, organisationId, appealId, reason } = data;
  const { adjustmentId } = against;
  const remedy = { cycleId, organisationId, adjustmentId, appealId, reason: reason.slice(0, REASON_LENGTH) };
  const id = adjustmentAccountId(remedy);
  return [orderFor(adjustmentAccountDecider, id, new RemedyAdjustment(metadata, remedy))];
};

/** The account takes a reason; the whole of a long decision stands in the appeal. */
const REASON_LENGTH = 1_000;
