import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { livePage, type RowPage } from '../../live-page.ts';
import { GroupSelfAssessmentListQuery } from './group-self-assessment-list.query.ts';
import {
  ALL_SELF_ASSESSMENTS,
  GROUP_SELF_ASSESSMENT_LIST,
  GROUP_SELF_ASSESSMENT_TABLE,
  type GroupSelfAssessmentRow,
} from './group-self-assessment.row.ts';

const EVERYTHING = { table: GROUP_SELF_ASSESSMENT_TABLE, index: 'all', equals: ALL_SELF_ASSESSMENTS };

@QueryHandler(GroupSelfAssessmentListQuery)
export class GroupSelfAssessmentListHandler implements IQueryHandler<GroupSelfAssessmentListQuery> {
  constructor(@Inject(GROUP_SELF_ASSESSMENT_LIST) private readonly lists: ProjectionsByTenant) {}

  execute({ tenantId, page }: GroupSelfAssessmentListQuery): Promise<RowPage<GroupSelfAssessmentRow>> {
    return livePage(this.lists, tenantId, EVERYTHING, page);
  }
}
