import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import {
  Allow,
  Request,
  rowLoader,
  SUBSIDIARIES_READERS,
  subsidiariesReader,
  type RequestContext,
  type RowLoader,
} from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  ReportedGradeCount,
  ReportedRanking,
  ReportedYear,
  Subsidiary,
  SubsidiaryLatestResultsArgs,
  SubsidiaryTrendArgs,
} from '../generated/graphql.ts';
import { publicRanking, publicYears } from './public-reported.ts';
import { latestGrades } from './result/latest-grades.ts';
import { REPORTED_RESULTS, REPORTED_TABLES, type ReportedSubsidiaryRow } from './result/reported-rows.ts';

/** What the schema gives to who asks for no number. */
const USUAL = 3;

type Parented = Pick<Subsidiary, 'enterpriseId'>;

/** What a subsidiary reported of its results, beside how it stands. */
@Resolver('Subsidiary')
@Allow(...SUBSIDIARIES_READERS)
export class SubsidiaryResultsResolver {
  readonly #rows: RowLoader<ReportedSubsidiaryRow>;

  constructor(@Inject(REPORTED_RESULTS) lists: ProjectionsByTenant) {
    this.#rows = rowLoader(lists, REPORTED_TABLES.subsidiaries);
  }

  @ResolveField('latestResults')
  async latestResults(
    @Request() request: RequestContext,
    @Parent() parent: Parented,
    @Args() { first }: SubsidiaryLatestResultsArgs,
  ): Promise<readonly ReportedRanking[]> {
    const trends = Object.values((await this.reported(request, parent))?.series ?? {});
    return trends.slice(0, Math.max(first ?? USUAL, 1)).map(({ latest }) => publicRanking(latest));
  }

  @ResolveField('gradeDistribution')
  async gradeDistribution(
    @Request() request: RequestContext,
    @Parent() parent: Parented,
  ): Promise<readonly ReportedGradeCount[]> {
    const row = await this.reported(request, parent);
    return latestGrades(row ? [row] : []);
  }

  @ResolveField('trend')
  async trend(
    @Request() request: RequestContext,
    @Parent() parent: Parented,
    @Args() { years }: SubsidiaryTrendArgs,
  ): Promise<readonly ReportedYear[]> {
    const trends = Object.values((await this.reported(request, parent))?.series ?? {});
    return trends.flatMap((trend) => publicYears(trend, Math.max(years ?? USUAL, 1)));
  }

  private async reported(
    request: RequestContext,
    { enterpriseId }: Parented,
  ): Promise<ReportedSubsidiaryRow | undefined> {
    subsidiariesReader(request.identity());
    return enterpriseId == null ? undefined : this.#rows.one(request, enterpriseId);
  }
}
