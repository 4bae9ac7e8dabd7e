import { Allow, reachOf, Request, type Reach, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  Organisation,
  OrganisationChange,
  OrganisationPage,
  QueryOrganisationArgs,
  QueryOrganisationHistoryArgs,
  QueryOrganisationTreeArgs,
} from '../generated/graphql.ts';
import { OrganisationHistoryQuery } from './organisation-history/organisation-history.query.ts';
import { wishOf } from './organisation-input.ts';
import { organisationChangeOf, organisationOf, organisationPageOf } from './organisation-shapes.ts';
import type { OrganisationChange as RecordedChange } from './result/organisation-history.ts';
import type { TreeNode } from './result/tree-on.ts';
import type { TreePage } from './tree-view/tree-page.ts';
import { OrganisationQuery, TreeQuery } from './tree-view/tree.query.ts';

/** The operator opens accounts for organisations, and so sees them. */
const READERS = [
  'officer',
  'recorder',
  'evaluator',
  'reviewer',
  'auditor',
  'operator',
] as const satisfies readonly Role[];

const reachFor = (request: RequestContext): Reach => reachOf(request.identity(), READERS);

@Resolver('Organisation')
@Allow(...READERS)
export class OrganisationTreeResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('organisationTree')
  async organisationTree(
    @Request() request: RequestContext,
    @Args() args: QueryOrganisationTreeArgs,
  ): Promise<OrganisationPage> {
    const query = new TreeQuery(request.identity().tenantId, atOf(args), reachFor(request), wishOf(args));
    return organisationPageOf(await this.queries.execute<TreeQuery, TreePage>(query));
  }

  @Query('organisation')
  async organisation(
    @Request() request: RequestContext,
    @Args() args: QueryOrganisationArgs,
  ): Promise<Organisation | null> {
    const query = new OrganisationQuery(request.identity().tenantId, atOf(args), reachFor(request), args.id);
    const node = await this.queries.execute<OrganisationQuery, TreeNode | undefined>(query);
    return node ? organisationOf(node) : null;
  }

  @Query('organisationHistory')
  async organisationHistory(
    @Request() request: RequestContext,
    @Args() { id }: QueryOrganisationHistoryArgs,
  ): Promise<readonly OrganisationChange[]> {
    const query = new OrganisationHistoryQuery(request.identity().tenantId, reachFor(request), id);
    const changes = await this.queries.execute<OrganisationHistoryQuery, readonly RecordedChange[]>(query);
    return changes.map(organisationChangeOf);
  }
}

const atOf = ({
  on,
  asOf,
}: {
  readonly on: string;
  readonly asOf?: number | null | undefined;
}): TreeQuery['at'] => ({
  on,
  ...(asOf != null && { asOf }),
});
