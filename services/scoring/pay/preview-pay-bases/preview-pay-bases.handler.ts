import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { PreviewPayBases, type PayBasesPreview } from '../pay.request.ts';
import { preparePayBases } from '../prepare-pay-bases.ts';

@QueryHandler(PreviewPayBases)
export class PreviewPayBasesHandler implements IQueryHandler<PreviewPayBases> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(AssessmentReader) private readonly assessments: AssessmentReader,
  ) {}

  execute(query: PreviewPayBases): Promise<PayBasesPreview> {
    return preparePayBases({ eventStore: this.eventStore, assessments: this.assessments }, query);
  }
}
