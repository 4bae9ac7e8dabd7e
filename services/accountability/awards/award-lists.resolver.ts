import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  AwardCandidatePage,
  AwardList,
  AwardListPage,
  AwardNomineePage,
  QueryAwardCandidatesArgs,
  QueryAwardListArgs,
  QueryAwardListsArgs,
  QueryAwardNomineesArgs,
} from '../generated/graphql.ts';
import { pageRequestOf, type RowPage } from '../reachable-page.ts';
import { AwardCandidatesQuery } from './award-candidate-list/award-candidates.query.ts';
import type { CandidatePage } from './award-candidate-list/find-candidates.ts';
import { AwardListQuery, AwardListsQuery, AwardNomineesQuery } from './award-list/award-list.query.ts';
import type { AwardListRow, AwardNomineeRow } from './award-list/award-list.rows.ts';
import { publicGround, publicList, publicNominee } from './public-award.ts';

@Resolver()
@Allow('officer', 'recorder', 'reviewer', 'auditor')
export class AwardListsResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('awardLists')
  async awardLists(
    @Request() request: RequestContext,
    @Args() { year, ...page }: QueryAwardListsArgs,
  ): Promise<AwardListPage> {
    const asked = { ...pageRequestOf(page), ...(year != null && { year }) };
    const query = new AwardListsQuery(request.identity(), asked);
    const { rows, nextCursor } = await this.queries.execute<AwardListsQuery, RowPage<AwardListRow>>(query);
    return { lists: rows.map(publicList), nextCursor: nextCursor ?? null };
  }

  @Query('awardList')
  async awardList(
    @Request() request: RequestContext,
    @Args() { id: listId, ...args }: QueryAwardListArgs,
  ): Promise<AwardList> {
    const query = new AwardListQuery(request.identity(), { ...pageRequestOf(args), listId });
    return publicList(await this.queries.execute<AwardListQuery, AwardListRow>(query));
  }

  @Query('awardNominees')
  async awardNominees(
    @Request() request: RequestContext,
    @Args() { listId, ...page }: QueryAwardNomineesArgs,
  ): Promise<AwardNomineePage> {
    const query = new AwardNomineesQuery(request.identity(), { ...pageRequestOf(page), listId });
    const found = await this.queries.execute<AwardNomineesQuery, RowPage<AwardNomineeRow>>(query);
    return { nominees: found.rows.map(publicNominee), nextCursor: found.nextCursor ?? null };
  }

  @Query('awardCandidates')
  async awardCandidates(
    @Request() request: RequestContext,
    @Args() { listId, first, after }: QueryAwardCandidatesArgs,
  ): Promise<AwardCandidatePage> {
    const asked = { listId, first: first ?? 50, ...(after != null && { after }) };
    const query = new AwardCandidatesQuery(request, asked);
    const found = await this.queries.execute<AwardCandidatesQuery, CandidatePage>(query);
    const candidates = found.candidates.map(({ places, grounds, ...candidate }) => ({
      ...candidate,
      organisations: places.map(({ name }) => name),
      isEligible: grounds.length === 0,
      grounds: grounds.map(publicGround),
    }));
    return { candidates, nextCursor: found.nextCursor ?? null };
  }
}
