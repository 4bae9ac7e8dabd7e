import { loadState, type EventStore, type ReadModels } from '@kaoping/event-sourcing';
import { EVENT_STORE, READ_MODELS, reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { directoryOf } from '../directory/result/directory-reader.ts';
import { followUpTaskDecider } from './decider/follow-up-task.decider.ts';
import { FollowUpConductorUnknown } from './decider/follow-up-task.errors.ts';
import { requireTask } from './decider/follow-up-task.state.ts';

/** Lets a request act on a task only where one of its roles reaches the unit. */
@Injectable()
export class FollowUpTaskGate {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  /** @throws {OutsideScope} {@link FollowUpTaskUnknown} */
  async pass(request: RequestContext, taskId: string, roles: readonly Role[]): Promise<void> {
    const identity = request.identity();
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { state } = await loadState(ledger, followUpTaskDecider, taskId);
    reachOf(identity, roles).require(requireTask(state, taskId).task.organisation);
  }

  /** The name of who is to conduct a task. @throws {FollowUpConductorUnknown} */
  async conductor(request: RequestContext, personId: string): Promise<string> {
    const directory = await directoryOf(this.readModels, request.identity().tenantId);
    const person = await directory.person(personId);
    if (!person) throw new FollowUpConductorUnknown(personId);
    return person.name;
  }
}
