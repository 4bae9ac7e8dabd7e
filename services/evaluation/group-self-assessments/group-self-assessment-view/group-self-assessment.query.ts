import type { TenantId } from '@kaoping/event-sourcing';
import type { WantedForm } from '../result/load-form.ts';

/** Asks for a self-assessment with its questions. */
export class GroupSelfAssessmentQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly wanted: WantedForm,
  ) {}
}
