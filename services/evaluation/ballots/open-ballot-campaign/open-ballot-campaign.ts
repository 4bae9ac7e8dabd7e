import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import { RequireStage } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import type { BallotPorts } from '../ballot-ports.ts';
import type { OpenBallotCampaign } from '../decider/ballot-campaign.commands.ts';
import { ballotCampaignDecider } from '../decider/ballot-campaign.decider.ts';
import { loadCampaign } from '../decider/load-campaign.ts';
import { requireBox } from '../require-box.ts';

/** The ledger says so first: after a crash in between, the same request opens the box, too. */
export const openBallotCampaign = async (
  { eventStore, commands, ballotBoxes }: BallotPorts,
  command: OpenBallotCampaign,
): Promise<CommandOutcome> => {
  const { metadata, data } = command;
  const campaign = await loadCampaign(eventStore, metadata.tenantId, data.campaignId);
  const { cycleId, boxId } = campaign;
  const box = await requireBox(ballotBoxes, metadata.tenantId, { campaignId: data.campaignId, boxId });
  const stages = ['review', 'assess'] as const;
  const outcome = await commands.execute(
    metadata,
    orderFor(
      evaluationCycleDecider,
      cycleId,
      new RequireStage(metadata, { cycleId, stages, late: 'refused' }),
    ),
    orderFor(ballotCampaignDecider, data.campaignId, command),
  );
  await box.open();
  return outcome;
};
