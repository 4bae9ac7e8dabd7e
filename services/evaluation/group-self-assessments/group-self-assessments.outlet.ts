import { integrationEvent, selfAssessmentReviewed, selfAssessmentSubmitted } from '@kaoping/contracts';
import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type {
  GroupSelfAssessmentEvent,
  GroupSelfAssessmentSubmitted,
} from './decider/group-self-assessment.events.ts';
import type {
  ReceivedSelfAssessmentAccepted,
  ReceivedSelfAssessmentEvent,
  ReceivedSelfAssessmentSentBack,
} from './decider/received-self-assessment.events.ts';

/** What a subsidiary and its headquarters tell each other of self-assessments. */
export const groupSelfAssessmentsOutlet: Outlet = {
  name: 'group-self-assessments',
  categories: ['group-self-assessment', 'received-self-assessment'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<GroupSelfAssessmentEvent | ReceivedSelfAssessmentEvent>;
    switch (event.type) {
      case 'GroupSelfAssessmentSubmitted':
        return tellSubmitted(event);
      case 'ReceivedSelfAssessmentAccepted':
      case 'ReceivedSelfAssessmentSentBack':
        return tellReviewed(event);
      case 'GroupSelfAssessmentDraftSaved':
      case 'GroupSelfAssessmentAccepted':
      case 'GroupSelfAssessmentSentBack':
      case 'SelfAssessmentReceived':
        return [];
    }
  },
};

const tellSubmitted = (event: RecordedEvent<GroupSelfAssessmentSubmitted>) => {
  const { headquarters, entries, ...submitted } = event.data;
  const data = { ...submitted, entries: [...entries] };
  return [integrationEvent(selfAssessmentSubmitted, event, data, { recipient: tenantId(headquarters) })];
};

const tellReviewed = (
  event: RecordedEvent<ReceivedSelfAssessmentAccepted | ReceivedSelfAssessmentSentBack>,
) => {
  const { subsidiary, ...reviewed } = event.data;
  const isSentBack = event.type === 'ReceivedSelfAssessmentSentBack';
  const data = { ...reviewed, verdict: isSentBack ? ('sent-back' as const) : ('accepted' as const) };
  return [integrationEvent(selfAssessmentReviewed, event, data, { recipient: tenantId(subsidiary) })];
};
