import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssignTaskHandler } from './assign-task/assign-task.handler.ts';
import { CloseTaskHandler } from './close-task/close-task.handler.ts';
import { FollowUpTaskChangesResolver } from './follow-up-task-changes.resolver.ts';
import { FollowUpTaskGate } from './follow-up-task-gate.ts';
import { followUpTaskListProjection } from './follow-up-task-list/follow-up-task-list.projection.ts';
import { FollowUpTaskListResolver } from './follow-up-task-list/follow-up-task-list.resolver.ts';
import { FOLLOW_UP_TASK_LIST } from './follow-up-task-list/follow-up-task.row.ts';
import { RecordTaskHandler } from './record-task/record-task.handler.ts';

/** Interviews, talks, self-criticisms, warnings and notices: who, by when, and what was said. */
@Module({
  imports: [CqrsModule],
  providers: [
    FollowUpTaskGate,
    AssignTaskHandler,
    RecordTaskHandler,
    CloseTaskHandler,
    FollowUpTaskChangesResolver,
    FollowUpTaskListResolver,
    liveProjection(FOLLOW_UP_TASK_LIST, followUpTaskListProjection),
  ],
})
export class FollowUpTasksModule {}
