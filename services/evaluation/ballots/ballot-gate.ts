import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type Identity, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { loadCampaign } from './decider/load-campaign.ts';

/** Lets those to a vote who reach every organisation that is voted on. */
@Injectable()
export class BallotGate {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  /** @throws {OutsideScope} when one of its organisations is out of reach. */
  async admit(identity: Identity, campaignId: string, roles: readonly Role[]): Promise<void> {
    const { organisations } = await loadCampaign(this.eventStore, identity.tenantId, campaignId);
    organisations.forEach(reachOf(identity, roles).require);
  }
}
