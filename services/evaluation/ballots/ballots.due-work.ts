import type { CommandMetadata, DueWork, TenantId } from '@kaoping/event-sourcing';
import type { BallotPorts } from './ballot-ports.ts';
import type { BallotBox } from './ballot-boxes.port.ts';
import { closeBallotCampaign } from './close-ballot-campaign/close-ballot-campaign.ts';
import { RequestClosing } from './close-ballot-campaign/close-ballot-campaign.request.ts';
import { BallotCampaignUnknown } from './decider/ballot-campaign.errors.ts';
import type { HeldCampaign } from './decider/ballot-campaign.state.ts';
import { loadCampaign } from './decider/load-campaign.ts';

/** Closes votes whose time is over, and destroys boxes that a crash left behind after the count. */
export const dueBallots = (ports: BallotPorts): DueWork => ({
  name: 'ballots',
  run: async (tenantId, now) => {
    for (const box of await ports.ballotBoxes.list(tenantId)) await lookAt(ports, { tenantId, now, box });
  },
});

interface Look {
  readonly tenantId: TenantId;
  readonly now: string;
  readonly box: BallotBox;
}

const lookAt = async (ports: BallotPorts, { tenantId, now, box }: Look): Promise<void> => {
  const { campaignId, closesAt } = box.paper;
  const status = await statusOf(ports, tenantId, box);
  if (status === 'tallied' || status === 'cancelled') await box.destroy();
  if (status !== 'open' || now < closesAt) return;
  const metadata: CommandMetadata = {
    ...{ tenantId, now, commandId: `close-ballot:${campaignId}` },
    ...{ actorId: `ballot:${campaignId}`, correlationId: `close-ballot:${campaignId}` },
  };
  await closeBallotCampaign(ports, new RequestClosing(metadata, { campaignId, closed: 'by-deadline' }));
};

/** A box whose vote is being recorded at this moment has none yet, and one that lost a race for its id never will. */
const statusOf = async (
  { eventStore }: BallotPorts,
  tenantId: TenantId,
  { boxId, paper }: BallotBox,
): Promise<HeldCampaign['status'] | undefined> => {
  try {
    const campaign = await loadCampaign(eventStore, tenantId, paper.campaignId);
    return campaign.boxId === boxId ? campaign.status : undefined;
  } catch (error) {
    if (error instanceof BallotCampaignUnknown) return undefined;
    throw error;
  }
};
