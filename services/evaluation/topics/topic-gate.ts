import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { topicDecider } from './decider/topic.decider.ts';
import type { TopicUnit } from './decider/topic.events.ts';
import { requireTopic } from './decider/topic.state.ts';

/** Lets a request act on a topic only where one of its roles reaches the unit that sees to it. */
@Injectable()
export class TopicGate {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  /** @throws {OutsideScope} {@link TopicUnknown} */
  async pass(request: RequestContext, topicId: string, roles: readonly Role[]): Promise<TopicUnit> {
    const identity = request.identity();
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { unit } = requireTopic((await loadState(ledger, topicDecider, topicId)).state, topicId);
    reachOf(identity, roles).require(unit);
    return unit;
  }
}
