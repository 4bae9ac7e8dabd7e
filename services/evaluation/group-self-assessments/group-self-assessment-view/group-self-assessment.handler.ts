import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { loadForm, type LoadedForm } from '../result/load-form.ts';
import { GroupSelfAssessmentQuery } from './group-self-assessment.query.ts';

@QueryHandler(GroupSelfAssessmentQuery)
export class GroupSelfAssessmentHandler implements IQueryHandler<GroupSelfAssessmentQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  execute({ tenantId, wanted }: GroupSelfAssessmentQuery): Promise<LoadedForm> {
    return loadForm(this.eventStore, tenantId, wanted);
  }
}
