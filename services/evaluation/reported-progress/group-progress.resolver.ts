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
import type { GroupOverview, ReportedBurden } from '../generated/graphql.ts';
import { groupBurden, isOnTime } from './public-progress.ts';
import {
  REPORTED_PROGRESS,
  REPORTED_PROGRESS_TABLE,
  type ReportedProgressRow,
} from './reported-progress-list/reported-progress-list.projection.ts';

type Group = Pick<GroupOverview, 'enterpriseIds'>;

/** The progress of the whole group in figures. */
@Resolver('GroupOverview')
@Allow(...SUBSIDIARIES_READERS)
export class GroupProgressResolver {
  readonly #rows: RowLoader<ReportedProgressRow>;

  constructor(@Inject(REPORTED_PROGRESS) lists: ProjectionsByTenant) {
    this.#rows = rowLoader(lists, REPORTED_PROGRESS_TABLE);
  }

  @ResolveField('onTime')
  async onTime(@Request() request: RequestContext, @Parent() group: Group): Promise<number> {
    return (await this.reported(request, group)).filter(isOnTime).length;
  }

  @ResolveField('late')
  async late(@Request() request: RequestContext, @Parent() group: Group): Promise<number> {
    return (await this.reported(request, group)).filter((row) => !isOnTime(row)).length;
  }

  @ResolveField('burden')
  async burden(
    @Request() request: RequestContext,
    @Parent() group: Group,
  ): Promise<ReportedBurden | undefined> {
    return groupBurden(await this.reported(request, group));
  }

  private async reported(
    request: RequestContext,
    { enterpriseIds }: Group,
  ): Promise<readonly ReportedProgressRow[]> {
    subsidiariesReader(request.identity());
    return this.#rows.some(request, enterpriseIds);
  }
}
