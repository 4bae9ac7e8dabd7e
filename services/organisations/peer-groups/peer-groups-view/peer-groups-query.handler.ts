import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { requireTreeDay } from '../../organisation-tree/result/require-tree-day.ts';
import { peerGroupsDecider } from '../decider/peer-groups.decider.ts';
import { PeerGroupsUnknown } from '../decider/peer-groups.errors.ts';
import { arrangementOn } from '../decider/peer-groups.state.ts';
import { groupsInReach } from '../result/groups-in-reach.ts';
import { PeerGroupsQuery, type PeerGroupsView } from './peer-groups.query.ts';

@QueryHandler(PeerGroupsQuery)
export class PeerGroupsQueryHandler implements IQueryHandler<PeerGroupsQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ tenantId, reach, schemeId, on }: PeerGroupsQuery): Promise<PeerGroupsView> {
    const { state } = await loadState(await this.eventStore.ledger(tenantId), peerGroupsDecider, schemeId);
    const arrangement = arrangementOn(state, requireTreeDay(on));
    if (!arrangement) throw new PeerGroupsUnknown(schemeId);
    return {
      ...arrangement,
      groups: groupsInReach(arrangement.groups, reach, await this.trees.at(tenantId)),
    };
  }
}
