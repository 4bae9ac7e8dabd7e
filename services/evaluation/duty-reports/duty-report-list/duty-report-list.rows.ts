import type { Reporter } from '../decider/duty-report.events.ts';

/** The injection token of the duty reports' live rows. */
export const DUTY_REPORT_LIST = Symbol('DutyReportList');

/** Tables of the projection. */
export const DUTY_REPORT_TABLES = { reports: 'reports' } as const;

/** The duty reports of an organisation in a list. */
export interface DutyReportRow {
  readonly cycleId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
  readonly submitted: readonly Reporter[];
  readonly reviewCount: number;
}

/** A page of duty reports; without `nextCursor` it is the last. */
export interface DutyReportRowPage {
  readonly rows: readonly DutyReportRow[];
  readonly nextCursor?: string;
}
