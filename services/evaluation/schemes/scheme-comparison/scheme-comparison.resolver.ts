import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QuerySchemeComparisonArgs, SchemeComparison } from '../../generated/graphql.ts';
import type { SchemeState } from '../decider/scheme.state.ts';
import { SchemeQuery } from '../scheme-view/scheme.query.ts';
import { publicSchemeComparison } from './public-scheme-comparison.ts';

/** Whoever may read a scheme may read what is new in it. */
@Resolver('SchemeComparison')
@Allow('officer', 'recorder', 'evaluator', 'reviewer', 'auditor')
export class SchemeComparisonResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('schemeComparison')
  async schemeComparison(
    @Request() request: RequestContext,
    @Args() { since, ...of }: QuerySchemeComparisonArgs,
  ): Promise<SchemeComparison> {
    const { tenantId } = request.identity();
    const stateOf = (schemeId: string): Promise<SchemeState> =>
      this.queries.execute(new SchemeQuery(tenantId, schemeId));
    const before = { state: await stateOf(since.schemeId), of: since };
    return publicSchemeComparison(before, { state: await stateOf(of.schemeId), of });
  }
}
