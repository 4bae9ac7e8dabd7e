import {
  integrationEvent,
  problemFound,
  scoresCorrected,
  scoresRecorded,
  type IntegrationEvent,
} from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { ReviewMeetingEvent, ReviewMeetingHeld } from './decider/review-meeting.events.ts';

const PROCEDURE = 'review-meeting';

/** Tells what meetings give for the plan, and the weak points that they name. */
export const reviewMeetingsOutlet: Outlet = {
  name: 'review-meetings',
  categories: ['review-meeting'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<ReviewMeetingEvent>;
    if (event.type === 'ReviewMeetingHeld') return [...marksOf(event), ...problemsOf(event)];
    if (event.type !== 'MeetingMarkCorrected') return [];
    const { cycleId, mark, reason } = event.data;
    const corrections = [{ replacedEntryId: mark.entryId, replacement: mark }];
    return [
      integrationEvent(scoresCorrected, event, { cycleId, sourceId: event.stream.id, reason, corrections }),
    ];
  },
};

const marksOf = (event: RecordedEvent<ReviewMeetingHeld>): readonly IntegrationEvent[] => {
  const { cycleId, marks } = event.data;
  if (cycleId === undefined || marks.length === 0) return [];
  const told = { cycleId, procedure: PROCEDURE, sourceId: event.stream.id, entries: [...marks] };
  return [integrationEvent(scoresRecorded, event, told)];
};

const problemsOf = (event: RecordedEvent<ReviewMeetingHeld>): readonly IntegrationEvent[] => {
  const { cycleId, heldOn, weakPoints } = event.data;
  return weakPoints.map(({ weakPointId, unit, description, indicator, dueOn }, index) => {
    const problem = {
      problemId: `${event.stream.id}/${weakPointId}`,
      organisationId: unit.organisationId,
      organisationName: unit.name,
      ancestorIds: [...unit.ancestorIds],
      sourceId: event.stream.id,
      procedure: PROCEDURE,
      description,
      foundOn: heldOn,
      ...(cycleId !== undefined && { cycleId }),
      ...(indicator !== undefined && { indicator }),
      ...(dueOn !== undefined && { dueOn }),
    };
    return integrationEvent(problemFound, event, problem, { index });
  });
};
