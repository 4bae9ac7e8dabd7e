import type { CycleScheme } from '../decider/evaluation-cycle.events.ts';
import type { OpenedCycle } from '../decider/evaluation-cycle.state.ts';

/** The injection token of the lists of cycles. */
export const CYCLE_LIST = Symbol('CycleList');

/** The table of the list of cycles. */
export const CYCLE_TABLE = 'cycles';

/** A cycle without its roster and the text of its scheme. */
export interface CycleRow extends Omit<OpenedCycle, 'roster' | 'scheme'> {
  readonly cycleId: string;
  readonly scheme: Omit<CycleScheme, 'canonical'>;
  readonly organisationCount: number;
}
