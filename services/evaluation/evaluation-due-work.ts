import type { DueWork } from '@kaoping/event-sourcing';
import { dueAdjustments } from './adjustments/due-adjustments.ts';
import { dueBallots } from './ballots/ballots.due-work.ts';
import { dueCycles } from './cycle-calendars/due-cycles.ts';
import { dueStages } from './cycles/due-stages.ts';
import { openDueCycle } from './cycles/open-cycle/open-due-cycle.ts';
import { dueDailyFacts } from './daily-records/due-daily-facts.ts';
import { dueSheets } from './overdue-deductions/due-sheets.ts';
import { dueTopics } from './topics/due-topics.ts';
import { dueProgressReports } from './reported-progress/due-progress-reports.ts';
import type { EvaluationPorts } from './evaluation-ports.ts';
import { dueVetoes } from './vetoes/due-vetoes.ts';
import { dueAppeals } from './appeals/due-appeals.ts';

/** What time asks of the service. */
export const evaluationDueWork = (ports: EvaluationPorts): readonly DueWork[] => [
  // One feature a line.
  dueStages(ports),
  dueCycles({ ...ports, open: openDueCycle(ports) }),
  dueAdjustments(ports),
  dueVetoes(ports),
  dueAppeals(ports),
  dueBallots(ports),
  dueDailyFacts(ports),
  dueTopics(ports),
  dueSheets(ports),
  dueProgressReports(ports),
];
