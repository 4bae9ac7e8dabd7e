import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for a cycle with its roster. */
export class EvaluationCycleQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly cycleId: string,
  ) {}
}
