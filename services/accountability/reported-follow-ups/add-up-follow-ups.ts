import type { ReportedWarnings } from '../generated/graphql.ts';
import type { ReportedFollowUpRow } from './reported-follow-up-list/reported-follow-up-list.projection.ts';

/** How far a group follows up its results. */
export interface GroupFollowUp {
  readonly warnings: ReportedWarnings;
  readonly consequencesWaiting: number;
  readonly rectificationsOverdue: number;
  readonly tasksOverdue: number;
}

/** What several subsidiaries reported, added up. */
export const addUpFollowUps = (rows: readonly ReportedFollowUpRow[]): GroupFollowUp => {
  const sum = (count: (row: ReportedFollowUpRow['counts']) => number): number =>
    rows.reduce((total, { counts }) => total + count(counts), 0);
  return {
    warnings: {
      red: sum(({ warnings }) => warnings.red),
      yellow: sum(({ warnings }) => warnings.yellow),
      green: sum(({ warnings }) => warnings.green),
    },
    consequencesWaiting: sum(({ consequences }) => consequences.waiting),
    rectificationsOverdue: sum(({ rectifications }) => rectifications.overdue),
    tasksOverdue: sum(({ tasks }) => tasks.overdue),
  };
};
