// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** The deduction that answers a sheet which a unit did not hand in. */
export interface SheetDeduction {
  /** Key of a deduction of the cycle's scheme. */
  readonly circumstance: string;
  /** How often, or how many points. */
  readonly value: string;
  /** Days after the notice in which the sheet can still be handed in. */
  readonly graceDays: number;
}

/** From now on this is what overdue work of a cycle costs; without `forSheets` sheets cost nothing. */
export type OverdueDeductionArranged = DomainEvent<
  'OverdueDeductionArranged',
  { readonly cycleId: string; readonly forSheets?: SheetDeduction }
>;
