import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { personDecider, requireRegistered } from '../decider/person.decider.ts';
import type { RegisteredPerson } from '../decider/person.state.ts';
import { isInReach } from '../result/person-in-reach.ts';
import { PersonQuery } from './person.query.ts';

@QueryHandler(PersonQuery)
export class PersonQueryHandler implements IQueryHandler<PersonQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ tenantId, reach, personId }: PersonQuery): Promise<RegisteredPerson> {
    const { state } = await loadState(await this.eventStore.ledger(tenantId), personDecider, personId);
    const posts = state.status === 'absent' ? [] : state.posts;
    // Out of reach is told before absent, so that nobody can probe for people.
    if (!isInReach(reach, posts, await this.trees.at(tenantId))) reach.requireWhole();
    return requireRegistered(state, personId);
  }
}
