import type { DocumentPage } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  QuerySchemeArgs,
  QuerySchemesArgs,
  QuerySchemeTextArgs,
  SchemeDetails,
  SchemeSummaryPage,
  SchemeText,
} from '../../generated/graphql.ts';
import type { SchemeState } from '../decider/scheme.state.ts';
import { SchemeListQuery } from '../scheme-list/scheme-list.query.ts';
import type { SchemeRow } from '../scheme-list/scheme.row.ts';
import { publicScheme, publicSchemeText } from './public-scheme.ts';
import { SchemeQuery } from './scheme.query.ts';

/** Whoever is assessed may read by which rules (002-01). */
@Resolver('SchemeDetails')
@Allow('officer', 'recorder', 'evaluator', 'reviewer', 'auditor')
export class SchemeResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('schemes')
  async schemes(
    @Request() request: RequestContext,
    @Args() { first, after }: QuerySchemesArgs,
  ): Promise<SchemeSummaryPage> {
    const query = new SchemeListQuery(request.identity().tenantId, {
      first: first ?? 50,
      ...(after != null && { after }),
    });
    const page = await this.queries.execute<SchemeListQuery, DocumentPage<SchemeRow>>(query);
    return {
      schemes: page.documents.map(({ data }) => ({
        ...data,
        status: data.status === 'published' ? 'PUBLISHED' : 'DRAFT',
      })),
      nextCursor: page.nextCursor ?? null,
    };
  }

  @Query('scheme')
  async scheme(
    @Request() request: RequestContext,
    @Args() { schemeId }: QuerySchemeArgs,
  ): Promise<SchemeDetails> {
    return publicScheme(schemeId, await this.stateOf(request, schemeId));
  }

  @Query('schemeText')
  async schemeText(
    @Request() request: RequestContext,
    @Args() { schemeId, version }: QuerySchemeTextArgs,
  ): Promise<SchemeText> {
    return publicSchemeText(await this.stateOf(request, schemeId), schemeId, version);
  }

  private stateOf(request: RequestContext, schemeId: string): Promise<SchemeState> {
    return this.queries.execute(new SchemeQuery(request.identity().tenantId, schemeId));
  }
}
