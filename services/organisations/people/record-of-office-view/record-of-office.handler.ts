import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { personDecider, requireRegistered } from '../decider/person.decider.ts';
import { isInReach } from '../result/person-in-reach.ts';
import { recordOfOffice, type OfficeTerm } from '../result/record-of-office.ts';
import { RecordOfOfficeQuery } from './record-of-office.query.ts';

@QueryHandler(RecordOfOfficeQuery)
export class RecordOfOfficeHandler implements IQueryHandler<RecordOfOfficeQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ tenantId, reach, personId }: RecordOfOfficeQuery): Promise<readonly OfficeTerm[]> {
    const { state } = await loadState(await this.eventStore.ledger(tenantId), personDecider, personId);
    const tree = await this.trees.at(tenantId);
    if (!isInReach(reach, state.status === 'absent' ? [] : state.posts, tree)) reach.requireWhole();
    return recordOfOffice(requireRegistered(state, personId).posts, tree);
  }
}
