import type { Outlet } from '@kaoping/messaging';
import { adjustmentsOutlet } from './adjustments/adjustments.outlet.ts';
import { ballotsOutlet } from './ballots/ballots.outlet.ts';
import { businessResultsOutlet } from './business-results/business-results.outlet.ts';
import { cyclesOutlet } from './cycles/cycles.outlet.ts';
import { groupSelfAssessmentsOutlet } from './group-self-assessments/group-self-assessments.outlet.ts';
import { handedDownSchemesOutlet } from './handed-down-schemes/handed-down-schemes.outlet.ts';
import { sheetsOutlet } from './sheets/sheets.outlet.ts';
import { targetLettersOutlet } from './target-letters/target-letters.outlet.ts';
import { inspectionsOutlet } from './inspections/inspections.outlet.ts';
import { vetoesOutlet } from './vetoes/vetoes.outlet.ts';
import { dutyReportsOutlet } from './duty-reports/duty-reports.outlet.ts';
import { appealsOutlet } from './appeals/appeals.outlet.ts';
import { dailyRecordsOutlet } from './daily-records/daily-records.outlet.ts';
import { reviewMeetingsOutlet } from './review-meetings/review-meetings.outlet.ts';
import { communityPointsOutlet } from './community-points/community-points.outlet.ts';
import { progressReportsOutlet } from './reported-progress/progress-reports.outlet.ts';
import { rectificationIndicatorOutlet } from './rectification-indicator/rectification-indicator.outlet.ts';

/** What the service tells others. */
export const evaluationOutlets: readonly Outlet[] = [
  // One feature a line.
  cyclesOutlet,
  handedDownSchemesOutlet,
  groupSelfAssessmentsOutlet,
  sheetsOutlet,
  adjustmentsOutlet,
  vetoesOutlet,
  appealsOutlet,
  ballotsOutlet,
  targetLettersOutlet,
  inspectionsOutlet,
  businessResultsOutlet,
  dutyReportsOutlet,
  dailyRecordsOutlet,
  reviewMeetingsOutlet,
  communityPointsOutlet,
  rectificationIndicatorOutlet,
  progressReportsOutlet,
];
