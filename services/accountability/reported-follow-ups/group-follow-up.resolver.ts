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
import type { GroupOverview } from '../generated/graphql.ts';
import { addUpFollowUps, type GroupFollowUp } from './add-up-follow-ups.ts';
import {
  REPORTED_FOLLOW_UP_TABLE,
  REPORTED_FOLLOW_UPS,
  type ReportedFollowUpRow,
} from './reported-follow-up-list/reported-follow-up-list.projection.ts';

type Group = Pick<GroupOverview, 'enterpriseIds'>;

/** The follow-up of the whole group in figures. */
@Resolver('GroupOverview')
@Allow(...SUBSIDIARIES_READERS)
export class GroupFollowUpResolver {
  readonly #rows: RowLoader<ReportedFollowUpRow>;

  constructor(@Inject(REPORTED_FOLLOW_UPS) lists: ProjectionsByTenant) {
    this.#rows = rowLoader(lists, REPORTED_FOLLOW_UP_TABLE);
  }

  @ResolveField('warnings')
  async warnings(@Request() request: RequestContext, @Parent() group: Group) {
    return (await this.added(request, group)).warnings;
  }

  @ResolveField('consequencesWaiting')
  async consequencesWaiting(@Request() request: RequestContext, @Parent() group: Group) {
    return (await this.added(request, group)).consequencesWaiting;
  }

  @ResolveField('rectificationsOverdue')
  async rectificationsOverdue(@Request() request: RequestContext, @Parent() group: Group) {
    return (await this.added(request, group)).rectificationsOverdue;
  }

  @ResolveField('tasksOverdue')
  async tasksOverdue(@Request() request: RequestContext, @Parent() group: Group) {
    return (await this.added(request, group)).tasksOverdue;
  }

  private async added(request: RequestContext, { enterpriseIds }: Group): Promise<GroupFollowUp> {
    subsidiariesReader(request.identity());
    return addUpFollowUps(await this.#rows.some(request, enterpriseIds));
  }
}
