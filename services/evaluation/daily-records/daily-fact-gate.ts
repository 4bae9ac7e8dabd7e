import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type Identity, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { dailyFactDecider } from './decider/daily-fact.decider.ts';
import { DailyFactUnknown } from './decider/daily-fact.errors.ts';
import type { DailyFactEvent, DailyFactRecorded } from './decider/daily-fact.events.ts';

/** Says who may do what with a fact. It reads the first event only, which never changes. */
@Injectable()
export class DailyFactGate {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  /** @throws {OutsideScope} when none of the roles reaches the organisation of the fact. */
  async pass(identity: Identity, factId: string, roles: readonly Role[]): Promise<DailyFactRecorded['data']> {
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const stream = { category: dailyFactDecider.category, id: factId };
    const [first] = (await ledger.readStream(stream, {
      maxCount: 1,
    })) as readonly unknown[] as readonly DailyFactEvent[];
    if (first?.type !== 'DailyFactRecorded') throw new DailyFactUnknown(factId);
    reachOf(identity, roles).require(first.data.organisation);
    return first.data;
  }
}
