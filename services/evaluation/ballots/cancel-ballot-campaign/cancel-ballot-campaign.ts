import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import type { BallotPorts } from '../ballot-ports.ts';
import type { CancelBallotCampaign } from '../decider/ballot-campaign.commands.ts';
import { ballotCampaignDecider } from '../decider/ballot-campaign.decider.ts';
import { loadCampaign } from '../decider/load-campaign.ts';

/** Gives the vote up, and destroys what was voted. */
export const cancelBallotCampaign = async (
  { eventStore, commands, ballotBoxes }: BallotPorts,
  command: CancelBallotCampaign,
): Promise<CommandOutcome> => {
  const { metadata, data } = command;
  const { boxId } = await loadCampaign(eventStore, metadata.tenantId, data.campaignId);
  const outcome = await commands.execute(metadata, orderFor(ballotCampaignDecider, data.campaignId, command));
  await (await ballotBoxes.find(metadata.tenantId, boxId))?.destroy();
  return outcome;
};
