import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { banDecider } from './decider/ban.decider.ts';
import { requireBan } from './decider/ban.state.ts';

/** Lets a request act on a ban only where one of its roles reaches the unit that it came of. */
@Injectable()
export class BanGate {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  /** @throws {OutsideScope} {@link BanUnknown} */
  async pass(request: RequestContext, banId: string, roles: readonly Role[]): Promise<void> {
    const identity = request.identity();
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { state } = await loadState(ledger, banDecider, banId);
    reachOf(identity, roles).require(requireBan(state, banId).ban.organisation);
  }
}
