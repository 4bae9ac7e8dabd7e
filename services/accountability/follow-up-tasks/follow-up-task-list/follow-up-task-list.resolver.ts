import { dayOf } from '@kaoping/calendar';
import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { FollowUpTaskPage, QueryFollowUpTasksArgs } from '../../generated/graphql.ts';
import { pageRequestOf, reachablePage } from '../../reachable-page.ts';
import { FOLLOW_UP_TASK_LIST, type FollowUpTaskRow } from './follow-up-task.row.ts';
import { publicFollowUpTask } from './public-follow-up-task.ts';
import { wantedFollowUpTasks } from './wanted-follow-up-tasks.ts';

@Resolver('FollowUpTask')
@Allow('officer', 'reviewer', 'evaluator', 'recorder', 'auditor')
export class FollowUpTaskListResolver {
  constructor(@Inject(FOLLOW_UP_TASK_LIST) private readonly lists: ProjectionsByTenant) {}

  @Query('followUpTasks')
  async followUpTasks(
    @Request() request: RequestContext,
    @Args() asked: QueryFollowUpTasksArgs,
  ): Promise<FollowUpTaskPage> {
    const identity = request.identity();
    const asker = { identity, today: dayOf(request.now) };
    const wanted = wantedFollowUpTasks(asked.filter, asker);
    const page = await reachablePage<FollowUpTaskRow>(
      this.lists,
      identity.tenantId,
      wanted,
      pageRequestOf(asked),
    );
    const tasks = page.rows.map((row) => publicFollowUpTask(row, asker));
    return { tasks, nextCursor: page.nextCursor ?? null };
  }
}
