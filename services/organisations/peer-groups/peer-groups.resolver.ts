import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  ArrangePeerGroupsInput,
  MoveToPeerGroupInput,
  PeerGroupCheck,
  PeerGroupCheckInput,
  QuerySchemePeerGroupsArgs,
  Receipt,
  SchemePeerGroups,
} from '../generated/graphql.ts';
import { ArrangeGroupsRequest } from './arrange-peer-groups/arrange-peer-groups.request.ts';
import { MoveToGroupRequest } from './move-to-peer-group/move-to-peer-group.request.ts';
import { groupsOf, requireAnswerable } from './peer-group-input.ts';
import { PeerGroupCheckQuery } from './peer-group-check-view/peer-group-check.query.ts';
import { PeerGroupsQuery, type PeerGroupsView } from './peer-groups-view/peer-groups.query.ts';
import type { MembershipCheck } from './result/check-membership.ts';

const READERS = [
  'officer',
  'recorder',
  'evaluator',
  'reviewer',
  'auditor',
] as const satisfies readonly Role[];

/** Who ranks against whom concerns the whole enterprise. */
const metadataOf = (request: RequestContext, requestId: string | null | undefined): CommandMetadata => {
  reachOf(request.identity(), ['officer']).requireWhole();
  return request.metadata(requestId);
};

@Resolver()
export class PeerGroupsResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Query('schemePeerGroups')
  @Allow(...READERS)
  async schemePeerGroups(
    @Request() request: RequestContext,
    @Args() { schemeId, on }: QuerySchemePeerGroupsArgs,
  ): Promise<SchemePeerGroups> {
    const { tenantId, grants } = request.identity();
    const query = new PeerGroupsQuery(tenantId, reachOf({ grants }, READERS), schemeId, on);
    return { schemeId, ...(await this.queries.execute<PeerGroupsQuery, PeerGroupsView>(query)) };
  }

  @Query('peerGroupCheck')
  @Allow('officer', 'auditor')
  async peerGroupCheck(
    @Request() request: RequestContext,
    @Args('input') { groups, organisationIds, ...input }: PeerGroupCheckInput,
  ): Promise<PeerGroupCheck> {
    reachOf(request.identity(), ['officer', 'auditor']).requireWhole();
    const query = new PeerGroupCheckQuery(request.identity().tenantId, {
      ...input,
      organisationIds: requireAnswerable('organisationIds', organisationIds),
      ...(groups != null && { groups: groupsOf(groups) }),
    });
    const check = await this.queries.execute<PeerGroupCheckQuery, MembershipCheck>(query);
    const { inNone, inSeveral, unknown } = check;
    return { isSound: inNone.length + inSeveral.length + unknown.length === 0, ...check };
  }

  @Mutation('arrangePeerGroups')
  @Allow('officer')
  arrangePeerGroups(
    @Request() request: RequestContext,
    @Args('input') { requestId, groups, ...input }: ArrangePeerGroupsInput,
  ): Promise<Receipt> {
    const data = { ...input, groups: groupsOf(groups) };
    return this.execute(new ArrangeGroupsRequest(metadataOf(request, requestId), data));
  }

  @Mutation('moveToPeerGroup')
  @Allow('officer')
  moveToPeerGroup(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: MoveToPeerGroupInput,
  ): Promise<Receipt> {
    return this.execute(new MoveToGroupRequest(metadataOf(request, requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
