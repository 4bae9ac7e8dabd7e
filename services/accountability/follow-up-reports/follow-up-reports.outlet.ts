import { followUpReported, integrationEvent } from '@kaoping/contracts';
import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { FollowUpReported } from './decider/follow-up-report.events.ts';

/** Tells the headquarters how an enterprise follows up its results. */
export const followUpReportsOutlet: Outlet = {
  name: 'follow-up-reports',
  categories: ['follow-up-report'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<FollowUpReported>;
    const { headquarters, on, counts } = event.data;
    const told = { on, ...counts };
    return [integrationEvent(followUpReported, event, told, { recipient: tenantId(headquarters) })];
  },
};
