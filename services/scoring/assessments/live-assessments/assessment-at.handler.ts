import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { positionOfMoment } from '../result/moment.ts';
import { AssessmentAtQuery } from './assessment-at.query.ts';
import { LiveAssessments, type TimelineAt } from './live-assessments.ts';

@QueryHandler(AssessmentAtQuery)
export class AssessmentAtHandler implements IQueryHandler<AssessmentAtQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(LiveAssessments) private readonly assessments: LiveAssessments,
  ) {}

  async execute({ tenantId, cycleId, moment, now }: AssessmentAtQuery): Promise<TimelineAt> {
    const throughPosition = await positionOfMoment(await this.eventStore.ledger(tenantId), moment ?? {}, now);
    return this.assessments.timelineAt(tenantId, { cycleId, throughPosition });
  }
}
