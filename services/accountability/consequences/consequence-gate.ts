import { dayOf } from '@kaoping/calendar';
import { loadState, type EventStore, type ReadModels } from '@kaoping/event-sourcing';
import { EVENT_STORE, READ_MODELS, reachOf, type RequestContext } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { directoryOf } from '../directory/result/directory-reader.ts';
import type { Deciding } from './decider/consequence.commands.ts';
import { consequenceDecider } from './decider/consequence.decider.ts';
import type { ConsequenceGround, ConsequencePerson } from './decider/consequence.events.ts';
import { requireConsequence } from './decider/consequence.state.ts';
import { personsMet } from './result/persons-met.ts';
import { personsNamed } from './result/persons-named.ts';
import { dayOfPosts } from './result/taken-effect.ts';

/** The roles that decide about consequences; which of them a consequence asks for, its scheme says. */
const DECIDERS = ['officer', 'reviewer'] as const;

/** Lets a request act on a consequence only where one of its roles reaches the unit, and looks up whom it meets. */
@Injectable()
export class ConsequenceGate {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  /** @throws {OutsideScope} {@link ConsequenceUnknown} */
  async pass(request: RequestContext, consequenceId: string): Promise<ConsequenceGround> {
    const identity = request.identity();
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { state } = await loadState(ledger, consequenceDecider, consequenceId);
    const { ground } = requireConsequence(state, consequenceId);
    reachOf(identity, DECIDERS).require(ground.organisation);
    return ground;
  }

  /** @throws {OutsideScope} {@link ConsequenceUnknown} {@link ConsequencePersonElsewhere} */
  async forDeciding(
    request: RequestContext,
    consequenceId: string,
    personIds: readonly string[],
  ): Promise<{
    readonly by: Deciding;
    readonly holders: readonly ConsequencePerson[];
    readonly named: readonly ConsequencePerson[];
  }> {
    const ground = await this.pass(request, consequenceId);
    const { organisation, definition } = ground;
    const identity = request.identity();
    const directory = await directoryOf(this.readModels, identity.tenantId);
    const day = dayOfPosts(ground, dayOf(request.now));
    const roles = DECIDERS.filter((role) => reachOf(identity, [role]).covers(organisation));
    const { personId } = identity;
    return {
      by: { roles, ...(personId !== undefined && { personId }) },
      holders: await personsMet(directory, organisation.organisationId, definition.whom, day),
      named: await personsNamed(directory, organisation, personIds),
    };
  }
}
