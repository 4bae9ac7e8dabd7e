import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { HandedDownScheme, QuerySchemeAdoptionsArgs, SchemeAdoption } from '../../generated/graphql.ts';
import type { HandedDownList } from './handed-down-scheme-list.ts';
import { HandedDownSchemeQuery } from './handed-down-scheme.query.ts';

@Resolver('HandedDownScheme')
@Allow('officer', 'recorder', 'reviewer', 'auditor')
export class HandedDownSchemeResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('handedDownSchemes')
  async handedDownSchemes(@Request() request: RequestContext): Promise<readonly HandedDownScheme[]> {
    const { received } = await this.listOf(request);
    return received.map(({ note, ...one }) => ({ ...one, note: note ?? null }));
  }

  @Query('schemeAdoptions')
  async schemeAdoptions(
    @Request() request: RequestContext,
    @Args() { schemeId }: QuerySchemeAdoptionsArgs,
  ): Promise<readonly SchemeAdoption[]> {
    const { adoptions } = await this.listOf(request);
    return adoptions
      .filter((one) => one.schemeId === schemeId)
      .map(({ adopted, ...one }) => ({
        ...one,
        adoptedSchemeId: adopted.schemeId,
        adoptedVersion: adopted.version,
      }));
  }

  private listOf(request: RequestContext): Promise<HandedDownList> {
    return this.queries.execute(new HandedDownSchemeQuery(request.identity().tenantId));
  }
}
