import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for a subsidiary's self-assessment as it was received. */
export class ReceivedSelfAssessmentQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly key: { readonly subsidiary: string; readonly schemeId: string; readonly period: string },
  ) {}
}
