import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryUnitHistoryArgs, UnitHistory } from '../../generated/graphql.ts';
import { LOOKING, sightOf } from '../assessment-sight.ts';
import { publicUnitHistory } from './public-unit-history.ts';
import { UnitPastReader } from './unit-past.reader.ts';

@Resolver('UnitHistory')
@Allow(...LOOKING)
export class UnitHistoryResolver {
  constructor(@Inject(UnitPastReader) private readonly reader: UnitPastReader) {}

  @Query('unitHistory')
  async unitHistory(
    @Request() request: RequestContext,
    @Args() wanted: QueryUnitHistoryArgs,
  ): Promise<UnitHistory> {
    const identity = request.identity();
    const past = await this.reader.pastOf(identity.tenantId, wanted.organisationId);
    const place = await this.reader.placeOf(identity.tenantId, past);
    return publicUnitHistory(past, place, wanted, sightOf(identity));
  }
}
