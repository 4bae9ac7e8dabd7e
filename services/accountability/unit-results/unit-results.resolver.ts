import { dayOf } from '@kaoping/calendar';
import { Allow, reachOf, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  GradeRun as PublicRun,
  QueryGradeRunArgs,
  QueryUnitResultsArgs,
  UnitResultPage,
} from '../generated/graphql.ts';
import type { GradeRun } from './result/grade-run.ts';
import { publicResult } from './result/public-result.ts';
import type { ResultPage } from './result/unit-results-reader.ts';
import { GradeRunQuery, UnitResultsQuery, type AskedUnit } from './unit-result-list/unit-results.query.ts';

const READERS: readonly Role[] = ['officer', 'recorder', 'reviewer', 'auditor'];

@Resolver()
@Allow(...READERS)
export class UnitResultsResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('unitResults')
  async unitResults(
    @Request() request: RequestContext,
    @Args() { first, after, ...args }: QueryUnitResultsArgs,
  ): Promise<UnitResultPage> {
    const page = { first: first ?? 100, ...(after != null && { after }) };
    const query = new UnitResultsQuery(askedUnit(request, args), page);
    const { results, nextCursor } = await this.queries.execute<UnitResultsQuery, ResultPage>(query);
    return { results: results.map(publicResult), nextCursor: nextCursor ?? null };
  }

  @Query('gradeRun')
  async gradeRun(@Request() request: RequestContext, @Args() args: QueryGradeRunArgs): Promise<PublicRun> {
    const { grades, schemeId, lastYear } = args;
    const wish = { grades, lastYear, ...(schemeId != null && { schemeId }) };
    const query = new GradeRunQuery(askedUnit(request, args), wish);
    const { years, results } = await this.queries.execute<GradeRunQuery, GradeRun>(query);
    return { years, results: results.map(publicResult) };
  }
}

const askedUnit = (
  request: RequestContext,
  { organisationId, asOf }: { readonly organisationId: string; readonly asOf?: string | null },
): AskedUnit => {
  const identity = request.identity();
  const reach = reachOf(identity, READERS);
  return { tenantId: identity.tenantId, reach, organisationId, asOf: asOf ?? dayOf(request.now) };
};
