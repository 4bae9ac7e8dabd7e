import type { TenantId } from '@kaoping/event-sourcing';
import type { WantedMoment } from '../result/moment.ts';

/** Asks for an assessment as of a moment. */
export class AssessmentAtQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly cycleId: string,
    readonly moment: WantedMoment | null | undefined,
    readonly now: string,
  ) {}
}
