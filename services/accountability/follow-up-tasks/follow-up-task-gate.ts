import { loadState, type EventStore, type ReadModels } from '@kaoping/event-sourcing';
import { EVENT_STORE, READ_MODELS, reachOf, type RequestContext } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { directoryOf } from '../directory/result/directory-reader.ts';
import { followUpTaskDecider } from './decider/follow-up-task.decider.ts';
import { FollowUpConductorUnknown } from './decider/follow-up-task.errors.ts';
import { requireTask, type RaisedFollowUpTask } from './decider/follow-up-task.state.ts';

/** The roles that see to tasks of the units they reach. */
const FOLLOW_UP_LEADERS = ['officer', 'reviewer'] as const;

/** Lets a request act on a task only where one of its roles reaches the unit. */
@Injectable()
export class FollowUpTaskGate {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  /** @throws {OutsideScope} {@link FollowUpTaskUnknown} */
  async pass(request: RequestContext, taskId: string): Promise<void> {
    const { task } = await this.taskOf(request, taskId);
    reachOf(request.identity(), FOLLOW_UP_LEADERS).require(task.organisation);
  }

  /** Who conducts a task records it, whatever else they reach. @throws {OutsideScope} {@link FollowUpTaskUnknown} */
  async forRecording(request: RequestContext, taskId: string): Promise<void> {
    const { task, conductor } = await this.taskOf(request, taskId);
    const identity = request.identity();
    if (conductor && conductor.personId === identity.personId) return;
    reachOf(identity, FOLLOW_UP_LEADERS).require(task.organisation);
  }

  private async taskOf(request: RequestContext, taskId: string): Promise<RaisedFollowUpTask> {
    const ledger = await this.eventStore.ledger(request.identity().tenantId);
    return requireTask((await loadState(ledger, followUpTaskDecider, taskId)).state, taskId);
  }

  /** The name of who is to conduct a task. @throws {FollowUpConductorUnknown} */
  async conductor(request: RequestContext, personId: string): Promise<string> {
    const directory = await directoryOf(this.readModels, request.identity().tenantId);
    const person = await directory.person(personId);
    if (!person) throw new FollowUpConductorUnknown(personId);
    return person.name;
  }
}
