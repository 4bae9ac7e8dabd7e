import {
  Allow,
  reachOf,
  Request,
  SUBSIDIARIES_READERS,
  subsidiariesReader,
  type RequestContext,
  type Role,
} from '@kaoping/nest-platform';
import type { TenantId } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  GroupMemberPage,
  GroupOverview,
  QuerySubsidiariesArgs,
  SubsidiaryPage,
} from '../../generated/graphql.ts';
import { GroupOverviewQuery } from './group-overview.query.ts';
import { shownMember, shownSubsidiary } from './shown-subsidiary.ts';
import {
  GroupMemberListQuery,
  SubsidiaryListQuery,
  type GroupMemberPageView,
  type GroupPage,
  type SubsidiaryPageView,
} from './subsidiary-list.query.ts';

@Resolver()
@Allow('officer', 'auditor', 'operator')
export class SubsidiaryListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('subsidiaries')
  async subsidiaries(
    @Request() request: RequestContext,
    @Args() args: QuerySubsidiariesArgs,
  ): Promise<SubsidiaryPage> {
    const query = new SubsidiaryListQuery(groupTenantOf(request), pageOf(args));
    const { documents, nextCursor } = await this.queries.execute<SubsidiaryListQuery, SubsidiaryPageView>(
      query,
    );
    const subsidiaries = documents.map(({ data }) => shownSubsidiary(data, request.now));
    return { subsidiaries, ...(nextCursor !== undefined && { nextCursor }) };
  }

  @Query('groupMembers')
  async groupMembers(
    @Request() request: RequestContext,
    @Args() args: QuerySubsidiariesArgs,
  ): Promise<GroupMemberPage> {
    const query = new GroupMemberListQuery(groupTenantOf(request), pageOf(args));
    const { documents, nextCursor } = await this.queries.execute<GroupMemberListQuery, GroupMemberPageView>(
      query,
    );
    const members = documents.map(({ data }) => shownMember(data));
    return { members, ...(nextCursor !== undefined && { nextCursor }) };
  }

  @Query('groupOverview')
  @Allow(...SUBSIDIARIES_READERS)
  async groupOverview(@Request() request: RequestContext): Promise<GroupOverview> {
    const query = new GroupOverviewQuery(subsidiariesReader(request.identity()));
    return { enterpriseIds: await this.queries.execute<GroupOverviewQuery, readonly string[]>(query) };
  }
}

/** The page that the schema gives to who names none. */
const DEFAULT_PAGE = 100;

const pageOf = ({ first, after, atLeastPosition }: QuerySubsidiariesArgs): GroupPage => ({
  first: first ?? DEFAULT_PAGE,
  ...(after != null && { after }),
  ...(atLeastPosition != null && { atLeastPosition }),
});

/** The group is seen by who reaches the whole enterprise, and by who was given what subsidiaries publish. */
const groupTenantOf = (request: RequestContext): TenantId => {
  const identity = request.identity();
  const seesSubsidiaries = identity.grants.some(
    ({ role, scope }) => SEEING.includes(role) && scope.kind === 'subsidiaries',
  );
  if (!seesSubsidiaries) reachOf(identity, SEEING).requireWhole();
  return identity.tenantId;
};

const SEEING: readonly Role[] = ['officer', 'auditor', 'operator'];
