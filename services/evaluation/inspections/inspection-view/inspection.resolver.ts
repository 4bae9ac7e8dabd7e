import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Inspection, QueryInspectionArgs } from '../../generated/graphql.ts';
import type { PlannedInspection } from '../decider/inspection.state.ts';
import { InspectionQuery } from './inspection.query.ts';
import { publicInspection } from './inspection-view.ts';

@Resolver('Inspection')
@Allow('officer', 'reviewer', 'auditor', 'recorder', 'evaluator')
export class InspectionResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('inspection')
  async inspection(
    @Request() request: RequestContext,
    @Args() { inspectionId }: QueryInspectionArgs,
  ): Promise<Inspection> {
    const query = new InspectionQuery(request.identity(), inspectionId);
    return publicInspection(
      inspectionId,
      await this.queries.execute<InspectionQuery, PlannedInspection>(query),
    );
  }
}
