import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import type { BallotPorts } from '../ballot-ports.ts';
import { TallyBallotCampaign } from '../decider/ballot-campaign.commands.ts';
import { ballotCampaignDecider } from '../decider/ballot-campaign.decider.ts';
import { loadCampaign } from '../decider/load-campaign.ts';
import { requireBox } from '../require-box.ts';
import type { RequestTally } from './tally-ballots.request.ts';

/** Opens the box, counts, takes the sums down, and destroys the ballots: the sums are all that is left of them. */
export const tallyBallots = async (
  { eventStore, commands, ballotBoxes }: BallotPorts,
  { metadata, data }: RequestTally,
): Promise<CommandOutcome> => {
  const { campaignId, openingKeys } = data;
  const { status, boxId } = await loadCampaign(eventStore, metadata.tenantId, campaignId);
  const isDue = status === 'closed';
  const box = isDue ? await requireBox(ballotBoxes, metadata.tenantId, { campaignId, boxId }) : undefined;
  const unsealed = (await box?.unseal(openingKeys)) ?? [];
  const command = new TallyBallotCampaign(metadata, { campaignId, unsealed });
  const outcome = await commands.execute(metadata, orderFor(ballotCampaignDecider, campaignId, command));
  await box?.destroy();
  return outcome;
};
