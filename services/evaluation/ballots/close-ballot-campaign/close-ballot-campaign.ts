import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import type { BallotPorts } from '../ballot-ports.ts';
import { CloseBallotCampaign } from '../decider/ballot-campaign.commands.ts';
import { ballotCampaignDecider } from '../decider/ballot-campaign.decider.ts';
import { loadCampaign } from '../decider/load-campaign.ts';
import { requireBox } from '../require-box.ts';
import type { RequestClosing } from './close-ballot-campaign.request.ts';

/**
 * Closes the box first: from that commit on no ballot gets in, and those before it are all there, so the number that the
 * ledger then takes down is final. After a crash in between, closing again gives the same number.
 */
export const closeBallotCampaign = async (
  { eventStore, commands, ballotBoxes }: BallotPorts,
  { metadata, data }: RequestClosing,
): Promise<CommandOutcome> => {
  const { campaignId } = data;
  const { status, boxId } = await loadCampaign(eventStore, metadata.tenantId, campaignId);
  const returned =
    status === 'open'
      ? await (await requireBox(ballotBoxes, metadata.tenantId, { campaignId, boxId })).close()
      : [];
  const command = new CloseBallotCampaign(metadata, { ...data, returned });
  return commands.execute(metadata, orderFor(ballotCampaignDecider, campaignId, command));
};
