import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { requireTreeDay } from '../../organisation-tree/result/require-tree-day.ts';
import { peerGroupsDecider } from '../decider/peer-groups.decider.ts';
import { arrangementOn } from '../decider/peer-groups.state.ts';
import { checkMembership, type MembershipCheck } from '../result/check-membership.ts';
import { existingOn } from '../result/existing-on.ts';
import { PeerGroupCheckQuery } from './peer-group-check.query.ts';

@QueryHandler(PeerGroupCheckQuery)
export class PeerGroupCheckHandler implements IQueryHandler<PeerGroupCheckQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ tenantId, data }: PeerGroupCheckQuery): Promise<MembershipCheck> {
    const { schemeId, organisationIds } = data;
    const on = requireTreeDay(data.on);
    const { state } = await loadState(await this.eventStore.ledger(tenantId), peerGroupsDecider, schemeId);
    const groups = data.groups ?? arrangementOn(state, on)?.groups ?? [];
    return checkMembership(groups, organisationIds, existingOn(await this.trees.at(tenantId), on));
  }
}
