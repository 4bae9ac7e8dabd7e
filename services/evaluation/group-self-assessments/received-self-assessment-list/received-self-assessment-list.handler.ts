import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { livePage, type RowPage } from '../../live-page.ts';
import { ReceivedSelfAssessmentListQuery } from './received-self-assessment-list.query.ts';
import {
  formKey,
  RECEIVED_SELF_ASSESSMENT_LIST,
  RECEIVED_SELF_ASSESSMENT_TABLE,
  type ReceivedSelfAssessmentRow,
} from './received-self-assessment.row.ts';

@QueryHandler(ReceivedSelfAssessmentListQuery)
export class ReceivedSelfAssessmentListHandler implements IQueryHandler<ReceivedSelfAssessmentListQuery> {
  constructor(@Inject(RECEIVED_SELF_ASSESSMENT_LIST) private readonly lists: ProjectionsByTenant) {}

  execute({
    tenantId,
    asked: { schemeId, period, ...page },
  }: ReceivedSelfAssessmentListQuery): Promise<RowPage<ReceivedSelfAssessmentRow>> {
    const listed = {
      table: RECEIVED_SELF_ASSESSMENT_TABLE,
      index: 'form',
      equals: formKey(schemeId, period),
    };
    return livePage(this.lists, tenantId, listed, page);
  }
}
