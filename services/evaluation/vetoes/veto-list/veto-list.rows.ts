import type { VetoStatement } from '../decider/veto-record.events.ts';
import type { Veto } from '../decider/veto-record.state.ts';

/** The injection token of the live rows of vetoes. */
export const VETO_LIST = Symbol('VetoList');

/** The table of the projection. */
export const VETO_TABLE = 'vetoes';

/** A veto in a list. */
export interface VetoRow extends VetoStatement {
  readonly vetoId: string;
  readonly status: Veto['status'];
  readonly proposerId: string;
  readonly confirmerId?: string;
  readonly raisedOn?: string;
  readonly liftedOn?: string;
  /** Why it was dismissed or lifted, or is to be lifted. */
  readonly remark?: string;
  readonly cycleIds: readonly string[];
}
