import type { AppealDecided, AppealHeard, AppealLodged } from '../decider/appeal-docket.events.ts';
import type { Appeal } from '../decider/appeal-docket.state.ts';

/** The injection token of the live rows of appeals. */
export const APPEAL_LIST = Symbol('AppealList');

/** The table of the projection. */
export const APPEAL_TABLE = 'appeals';

type Hearing = Pick<AppealHeard['data'], 'hearingId' | 'heldOn' | 'participants' | 'record' | 'recordedBy'>;

/** An appeal in a list, with all that was said. */
export interface AppealRow extends Omit<AppealLodged['data'], 'onBehalfOf' | 'lateReason'> {
  readonly status: Appeal['status'];
  readonly acknowledgedOn?: string;
  readonly reply?: {
    readonly replierId: string;
    readonly text: string;
    readonly evidenceIds: readonly string[];
  };
  readonly hearings: readonly Hearing[];
  readonly decision?: Omit<AppealDecided['data'], 'cycleId' | 'organisationId' | 'appealId'>;
  /** Why it was withdrawn. */
  readonly withdrawnBecause?: string;
  /** The deadlines that were missed. */
  readonly overdue: readonly ('reply' | 'decision')[];
}
