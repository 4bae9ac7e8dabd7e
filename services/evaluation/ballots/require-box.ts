import type { TenantId } from '@kaoping/event-sourcing';
import type { BallotBox, BallotBoxes } from './ballot-boxes.port.ts';
import { BallotBoxMissing } from './decider/ballot-campaign.errors.ts';

/** The box of a vote. @throws {BallotBoxMissing} when it is not there. */
export const requireBox = async (
  boxes: BallotBoxes,
  tenantId: TenantId,
  { campaignId, boxId }: { readonly campaignId: string; readonly boxId: string },
): Promise<BallotBox> => {
  const box = await boxes.find(tenantId, boxId);
  if (!box) throw new BallotBoxMissing(campaignId);
  return box;
};
