import type { TenantId } from '@kaoping/event-sourcing';
import type { PageRequest } from '../../live-page.ts';

/** Asks for a page of an enterprise's self-assessments. */
export class GroupSelfAssessmentListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly page: PageRequest,
  ) {}
}
