import { integrationEvent, progressReported } from '@kaoping/contracts';
import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { ProgressReported } from './decider/progress-report.events.ts';

/** Tells the headquarters how far an enterprise is with its assessments. */
export const progressReportsOutlet: Outlet = {
  name: 'progress-reports',
  categories: ['progress-report'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<ProgressReported>;
    const { headquarters, on, progress } = event.data;
    const data = { on, cycles: [...progress.cycles], burden: progress.burden };
    return [integrationEvent(progressReported, event, data, { recipient: tenantId(headquarters) })];
  },
};
