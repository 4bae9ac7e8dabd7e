import type { TenantId } from '@kaoping/event-sourcing';
import type { DutyReportTarget } from '../decider/duty-report.commands.ts';

/** Asks for the duty reports of one organisation. */
export class DutyReportQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: DutyReportTarget,
  ) {}
}
