import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { PayPreviewQuery } from '../pay.request.ts';
import { payPreview, type PayPreview } from './pay-preview.ts';

@QueryHandler(PayPreviewQuery)
export class PayPreviewHandler implements IQueryHandler<PayPreviewQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(AssessmentReader) private readonly assessments: AssessmentReader,
  ) {}

  execute({ metadata, data }: PayPreviewQuery): Promise<PayPreview> {
    const { eventStore, assessments } = this;
    return payPreview({ eventStore, assessments }, metadata.tenantId, data);
  }
}
