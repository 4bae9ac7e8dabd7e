import type { SheetProcedure, SheetRater } from '../decider/sheet.events.ts';

/** Who is to rate what: one row of an assignment. */
export interface RaterSeat {
  readonly procedure: SheetProcedure;
  /** Key of the scheme's rater group, where the procedure's indicators name groups. */
  readonly raterGroup?: string;
  readonly rater: SheetRater;
  /** Whom the rater rates; where left out the rater's own organisation for a self-assessment, else all. */
  readonly organisationIds?: readonly string[];
  /** Names of the inputs that the rater is asked, where several share a procedure (001-05); where left out all of it. */
  readonly inputs?: readonly string[];
  /** Organisations to which the rater stated a relation (回避), with the relation. */
  readonly relatives: readonly { readonly organisationId: string; readonly reason: string }[];
}
