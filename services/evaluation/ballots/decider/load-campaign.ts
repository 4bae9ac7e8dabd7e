import { loadState, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import { ballotCampaignDecider } from './ballot-campaign.decider.ts';
import { requireCampaign, type HeldCampaign } from './ballot-campaign.state.ts';

/** Loads a vote of a tenant. @throws {BallotCampaignUnknown} when there is none. */
export const loadCampaign = async (
  eventStore: EventStore,
  tenantId: TenantId,
  campaignId: string,
): Promise<HeldCampaign> => {
  const ledger = await eventStore.ledger(tenantId);
  return requireCampaign((await loadState(ledger, ballotCampaignDecider, campaignId)).state, campaignId);
};
