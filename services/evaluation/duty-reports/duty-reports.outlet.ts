import {
  integrationEvent,
  problemFound,
  scoresCorrected,
  scoresRecorded,
  type IntegrationEvent,
} from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { DutyReportEvent, DutyReportReviewed } from './decider/duty-report.events.ts';

const PROCEDURE = 'duty-report';

/** Tells what reviews of duty reports count, and which problems they named. */
export const dutyReportsOutlet = {
  name: 'duty-reports',
  categories: ['duty-report'],
  tell: (recorded: RecordedEvent): readonly IntegrationEvent[] => {
    const event = recorded as RecordedEvent<DutyReportEvent>;
    if (event.type === 'DutyReportReviewed') return reviewed(event);
    if (event.type !== 'DutyReportReviewWithdrawn') return [];
    const { cycleId, reviewId, entryId, reason } = event.data;
    const corrections = [{ replacedEntryId: entryId }];
    return [integrationEvent(scoresCorrected, event, { cycleId, sourceId: reviewId, reason, corrections })];
  },
} satisfies Outlet;

const reviewed = (event: RecordedEvent<DutyReportReviewed>): readonly IntegrationEvent[] => {
  const { cycleId, reviewId, entry, problems, organisation, reviewedOn } = event.data;
  const source = { cycleId, sourceId: reviewId, procedure: PROCEDURE };
  return [
    integrationEvent(scoresRecorded, event, { ...source, entries: [entry] }),
    ...problems.map((problem, index) => {
      const data = {
        ...source,
        ...problem,
        organisationId: organisation.organisationId,
        organisationName: organisation.name,
        ancestorIds: [...organisation.ancestorIds],
        foundOn: reviewedOn,
      };
      return integrationEvent(problemFound, event, data, { index });
    }),
  ];
};
