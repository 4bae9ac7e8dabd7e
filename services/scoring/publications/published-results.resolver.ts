import { Allow, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  DerivedConsequences,
  PublicationChangePage,
  PublishedResult,
  PublishedResultPage,
  QueryDerivedConsequencesArgs,
  QueryPublicationChangesArgs,
  QueryPublishedResultArgs,
  QueryPublishedResultsArgs,
} from '../generated/graphql.ts';
import { pageOfRows } from '../row-page.ts';
import { DerivedConsequencesQuery } from './derived-consequences-view/derived-consequences.query.ts';
import type { DerivedConsequences as DerivedList } from './decider/derived-consequences.events.ts';
import {
  PublicationComparisonQuery,
  type PublicationComparison,
} from './publication-comparison/publication-comparison.query.ts';
import { publicChange, publicDerived, publicResult, publicSummary } from './public-publication.ts';
import { wishOf } from './published-result-list/wish-of.ts';
import type { PublishedPage } from './published-result-list/published-page.ts';
import { PublishedResultListQuery } from './published-result-list/published-result-list.query.ts';
import { PublishedResultQuery, type WordedResult } from './published-result-view/published-result.query.ts';

/** Everybody with a part in assessments; whoever reaches one unit sees that unit's row. */
const READING = ['officer', 'reviewer', 'auditor', 'recorder', 'evaluator'] as const;
const ENTITLED = ['officer', 'reviewer', 'auditor'] as const;

/** What was published, and what follows from it. */
@Resolver()
@Allow(...READING)
export class PublishedResultsResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('publishedResult')
  async publishedResult(
    @Request() request: RequestContext,
    @Args() { cycleId, peerGroup, revision, ...page }: QueryPublishedResultArgs,
  ): Promise<PublishedResult> {
    const identity = request.identity();
    const target = { cycleId, peerGroup, ...(revision != null && { revision }) };
    const query = new PublishedResultQuery(identity.tenantId, target);
    const found = await this.queries.execute<PublishedResultQuery, WordedResult>(query);
    const sight = { rows: reachOf(identity, READING), uncalibrated: reachOf(identity, ENTITLED) };
    return publicResult(found, sight, page);
  }

  @Query('publishedResults')
  async publishedResults(
    @Request() request: RequestContext,
    @Args() wish: QueryPublishedResultsArgs,
  ): Promise<PublishedResultPage> {
    const query = new PublishedResultListQuery(request.identity(), READING, wishOf(wish));
    const { rows, nextCursor } = await this.queries.execute<PublishedResultListQuery, PublishedPage>(query);
    return { results: rows.map(publicSummary), ...(nextCursor !== undefined && { nextCursor }) };
  }

  @Query('publicationChanges')
  async publicationChanges(
    @Request() request: RequestContext,
    @Args() { first, after, ...target }: QueryPublicationChangesArgs,
  ): Promise<PublicationChangePage> {
    const identity = request.identity();
    const query = new PublicationComparisonQuery(identity.tenantId, target);
    const { changes, words } = await this.queries.execute<PublicationComparisonQuery, PublicationComparison>(
      query,
    );
    const reach = reachOf(identity, READING);
    const seen = changes.filter((change) => reach.covers(change));
    const wanted = { ...(first != null && { first }), ...(after != null && { after }) };
    const { rows, nextCursor } = pageOfRows(seen, ({ organisationId }) => organisationId, wanted);
    return {
      changes: rows.map((change) => publicChange(change, words)),
      ...(nextCursor !== undefined && { nextCursor }),
    };
  }

  @Query('derivedConsequences')
  @Allow(...ENTITLED)
  async derivedConsequences(
    @Request() request: RequestContext,
    @Args() { first, after, ...target }: QueryDerivedConsequencesArgs,
  ): Promise<DerivedConsequences | undefined> {
    const identity = request.identity();
    const query = new DerivedConsequencesQuery(identity.tenantId, target);
    const derived = await this.queries.execute<DerivedConsequencesQuery, DerivedList | undefined>(query);
    const wanted = { ...(first != null && { first }), ...(after != null && { after }) };
    return derived && publicDerived(derived, reachOf(identity, ENTITLED), wanted);
  }
}
