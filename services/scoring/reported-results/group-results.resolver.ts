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
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GroupOverview, ReportedGradeCount } from '../generated/graphql.ts';
import { latestGrades } from './result/latest-grades.ts';
import { REPORTED_RESULTS, REPORTED_TABLES, type ReportedSubsidiaryRow } from './result/reported-rows.ts';

type Group = Pick<GroupOverview, 'enterpriseIds'>;

/** The results of the whole group in figures. */
@Resolver('GroupOverview')
@Allow(...SUBSIDIARIES_READERS)
export class GroupResultsResolver {
  readonly #rows: RowLoader<ReportedSubsidiaryRow>;

  constructor(@Inject(REPORTED_RESULTS) lists: ProjectionsByTenant) {
    this.#rows = rowLoader(lists, REPORTED_TABLES.subsidiaries);
  }

  @ResolveField('reportingCount')
  async reportingCount(@Request() request: RequestContext, @Parent() group: Group): Promise<number> {
    return (await this.reported(request, group)).length;
  }

  @ResolveField('gradeDistribution')
  async gradeDistribution(
    @Request() request: RequestContext,
    @Parent() group: Group,
  ): Promise<readonly ReportedGradeCount[]> {
    return latestGrades(await this.reported(request, group));
  }

  private async reported(
    request: RequestContext,
    { enterpriseIds }: Group,
  ): Promise<readonly ReportedSubsidiaryRow[]> {
    subsidiariesReader(request.identity());
    return this.#rows.some(request, enterpriseIds);
  }
}
