import { Allow, reachOf, Request, type Reach, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  OfficeTerm as PublicTerm,
  PeoplePage as PublicPage,
  Person,
  PostHolder,
  QueryPeopleArgs,
  QueryPersonArgs,
  QueryPostsOfArgs,
  QueryRecordOfOfficeArgs,
} from '../generated/graphql.ts';
import type { RegisteredPerson } from './decider/person.state.ts';
import { PeopleListQuery } from './people-list/people-list.query.ts';
import type { PostRow } from './people-list/people-list.rows.ts';
import type { PeoplePage } from './people-list/people-reader.ts';
import { peopleWishOf } from './person-input.ts';
import { officeTermOf, peoplePageOf, personOf, postHolderOf } from './person-shapes.ts';
import { PersonQuery } from './person-view/person.query.ts';
import { PostsQuery } from './posts-view/posts.query.ts';
import { RecordOfOfficeQuery } from './record-of-office-view/record-of-office.query.ts';
import type { OfficeTerm } from './result/record-of-office.ts';

/** The operator opens accounts for people, and so sees them. */
const READERS = [
  'officer',
  'recorder',
  'evaluator',
  'reviewer',
  'auditor',
  'operator',
] as const satisfies readonly Role[];

/** Those who have to reach people; a telephone number is nobody else's business. */
const CALLERS = ['officer', 'operator'] as const satisfies readonly Role[];

@Resolver('Person')
@Allow(...READERS)
export class PeopleResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('people')
  async people(@Request() request: RequestContext, @Args() args: QueryPeopleArgs): Promise<PublicPage> {
    const query = new PeopleListQuery(request.identity().tenantId, reachFor(request), peopleWishOf(args));
    return peoplePageOf(await this.queries.execute<PeopleListQuery, PeoplePage>(query), mayCall(request));
  }

  @Query('person')
  async person(@Request() request: RequestContext, @Args() { id }: QueryPersonArgs): Promise<Person> {
    const query = new PersonQuery(request.identity().tenantId, reachFor(request), id);
    return personOf(await this.queries.execute<PersonQuery, RegisteredPerson>(query), mayCall(request));
  }

  @Query('postsOf')
  async postsOf(
    @Request() request: RequestContext,
    @Args() { organisationId, on, atLeastPosition }: QueryPostsOfArgs,
  ): Promise<readonly PostHolder[]> {
    const at = { on, ...(atLeastPosition != null && { atLeastPosition }) };
    const query = new PostsQuery(request.identity().tenantId, reachFor(request), organisationId, at);
    return (await this.queries.execute<PostsQuery, readonly PostRow[]>(query)).map(postHolderOf);
  }

  @Query('recordOfOffice')
  async recordOfOffice(
    @Request() request: RequestContext,
    @Args() { personId }: QueryRecordOfOfficeArgs,
  ): Promise<readonly PublicTerm[]> {
    const query = new RecordOfOfficeQuery(request.identity().tenantId, reachFor(request), personId);
    const terms = await this.queries.execute<RecordOfOfficeQuery, readonly OfficeTerm[]>(query);
    return terms.map(officeTermOf);
  }
}

const reachFor = (request: RequestContext): Reach => reachOf(request.identity(), READERS);

const mayCall = (request: RequestContext): boolean => reachOf(request.identity(), CALLERS).isWhole;
