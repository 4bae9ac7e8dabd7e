import type { RaisedRectification } from '../decider/rectification.state.ts';

/** The injection token of the lists of rectifications. */
export const RECTIFICATION_LIST = Symbol('RectificationList');

/** The table of the list. */
export const RECTIFICATION_TABLE = 'rectifications';

/** A rectification as it stands. */
export type RectificationRow = RaisedRectification & { readonly rectificationId: string };
