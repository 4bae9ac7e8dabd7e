import type { SheetProcedure, SheetRater } from '../decider/sheet.events.ts';
import type { AssignedSheet } from '../decider/sheet.state.ts';

/** The injection token of the sheets' live rows. */
export const SHEET_LIST = Symbol('SheetList');

/** Tables of the projection. */
export const SHEET_TABLES = { sheets: 'sheets', progress: 'progress' } as const;

/** A sheet in a list. */
export interface SheetRow {
  readonly sheetId: string;
  readonly cycleId: string;
  readonly procedure: SheetProcedure;
  readonly raterGroup?: string;
  readonly rater: SheetRater;
  readonly status: AssignedSheet['status'];
  readonly dueOn?: string;
  readonly questionCount: number;
  readonly assessedCount: number;
  readonly submittedAt?: string;
  readonly isLate: boolean;
  readonly isDelegated: boolean;
  readonly sentBackReason?: string;
}

/** How far the sheets of one procedure and rater group are. */
export interface SheetProgressRow {
  readonly cycleId: string;
  readonly procedure: SheetProcedure;
  readonly raterGroup?: string;
  readonly counts: Readonly<Record<AssignedSheet['status'], number>>;
}
