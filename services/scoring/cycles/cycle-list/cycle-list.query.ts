import type { TenantId } from '@kaoping/event-sourcing';
import type { CycleOpened } from '../decider/cycle.events.ts';

/** Asks for the cycles of a tenant, or for one of them. */
export class CycleListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly cycleId?: string,
  ) {}
}

/** A cycle as people see it. */
export type CycleView = CycleOpened['data'] & { readonly cycleId: string; readonly openedAtPosition: number };
