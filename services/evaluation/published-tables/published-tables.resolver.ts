import { Allow, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  PublishedTableInput,
  QueryTableComparisonArgs,
  QueryTableComparisonsArgs,
  TableComparison,
} from '../generated/graphql.ts';
import { ComparePublishedTable, type ComparedTable } from './compare-table/compare-table.request.ts';
import { TableComparisonUnknown } from './decider/published-table.errors.ts';
import { publicComparison } from './public-comparison.ts';
import {
  TableComparisonsQuery,
  type TableComparisonView,
} from './table-comparison-view/table-comparison.query.ts';
import { tableOfInput } from './table-input.ts';

@Resolver('TableComparison')
@Allow('officer', 'auditor')
export class PublishedTablesResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Mutation('comparePublishedTable')
  @Allow('officer')
  async compare(
    @Request() request: RequestContext,
    @Args('input') input: PublishedTableInput,
  ): Promise<TableComparison> {
    reachOf(request.identity(), ['officer']).requireWhole();
    const command = new ComparePublishedTable(request.metadata(input.requestId), tableOfInput(input));
    const { schemeId, comparisonId } = await this.commands.execute<ComparePublishedTable, ComparedTable>(
      command,
    );
    return this.comparison(request, { schemeId, id: comparisonId });
  }

  @Query('tableComparisons')
  async comparisons(
    @Request() request: RequestContext,
    @Args() { schemeId }: QueryTableComparisonsArgs,
  ): Promise<readonly TableComparison[]> {
    return (await this.find(request, schemeId)).map(publicComparison);
  }

  @Query('tableComparison')
  async comparison(
    @Request() request: RequestContext,
    @Args() { schemeId, id }: QueryTableComparisonArgs,
  ): Promise<TableComparison> {
    const [found] = await this.find(request, schemeId, id);
    if (!found) throw new TableComparisonUnknown(id);
    return publicComparison(found);
  }

  private find(
    request: RequestContext,
    schemeId: string,
    id?: string,
  ): Promise<readonly TableComparisonView[]> {
    reachOf(request.identity(), ['officer', 'auditor']).requireWhole();
    return this.queries.execute<TableComparisonsQuery, readonly TableComparisonView[]>(
      new TableComparisonsQuery(request.identity().tenantId, schemeId, id),
    );
  }
}
