import type { TenantId } from '@kaoping/event-sourcing';
import type { EntryCircumstance } from '@kaoping/schemes';

/** Asks for the circumstances that the scheme of a cycle names. */
export class CircumstanceListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly cycleId: string,
    readonly side?: 'bonus' | 'deduction',
  ) {}
}

/** A circumstance with the bound or cap over it. */
export interface CircumstanceView extends EntryCircumstance {
  readonly cap?: string;
}
