import type { ResponsibleOrganisation } from '../decider/rectification.events.ts';
import type { RaisedRectification } from '../decider/rectification.state.ts';
import type { RectificationStanding } from '../result/rectification-standing.ts';

/** The injection token of the lists of rectifications. */
export const RECTIFICATION_LIST = Symbol('RectificationList');

/** The table of the list. */
export const RECTIFICATION_TABLE = 'rectifications';

/** The table of the counts of each unit. */
export const COUNT_TABLE = 'rectification-counts';

/** A rectification as it stands. */
export type RectificationRow = RaisedRectification & {
  readonly rectificationId: string;
  readonly standing: RectificationStanding;
};

/** How many rectifications of a unit stand how. */
export interface RectificationCountRow {
  readonly organisation: ResponsibleOrganisation;
  readonly counts: Readonly<Record<RectificationStanding, number>>;
  /** Those that are a ground to hold somebody to account. */
  readonly poor: number;
}
