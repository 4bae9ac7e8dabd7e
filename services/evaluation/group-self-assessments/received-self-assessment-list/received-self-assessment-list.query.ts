import type { TenantId } from '@kaoping/event-sourcing';
import type { PageRequest } from '../../live-page.ts';

/** Asks for a page of what subsidiaries handed in for a scheme and period. */
export class ReceivedSelfAssessmentListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly asked: PageRequest & { readonly schemeId: string; readonly period: string },
  ) {}
}
