import type { DueWork } from '@kaoping/event-sourcing';
import { dueBans } from './bans/due-bans.ts';
import { dueRectifications } from './rectifications/due-rectifications.ts';
import { dueFollowUpReports } from './follow-up-reports/due-follow-up-reports.ts';
import { dueFollowUpTasks } from './follow-up-tasks/due-follow-up-tasks.ts';
import type { AccountabilityPorts } from './accountability-ports.ts';

/** What time asks of the service. */
export const accountabilityDueWork = (ports: AccountabilityPorts): readonly DueWork[] => [
  // One feature a line.
  dueRectifications(ports),
  dueFollowUpReports(ports),
  dueBans(ports),
  dueFollowUpTasks(ports),
];
