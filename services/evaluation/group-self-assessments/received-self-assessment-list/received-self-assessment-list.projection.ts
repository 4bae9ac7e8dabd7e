import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type {
  ReceivedSelfAssessmentEvent,
  SelfAssessmentReceived,
} from '../decider/received-self-assessment.events.ts';
import {
  formKey,
  RECEIVED_SELF_ASSESSMENT_TABLE,
  type ReceivedSelfAssessmentRow,
} from './received-self-assessment.row.ts';

/** Lists what subsidiaries handed in, by scheme and period. */
export const receivedSelfAssessmentListProjection: Projection = {
  name: 'received-self-assessment-list',
  version: 1,
  categories: ['received-self-assessment'],
  tables: [RECEIVED_SELF_ASSESSMENT_TABLE],
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<ReceivedSelfAssessmentEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<ReceivedSelfAssessmentEvent>, rows: Rows): Promise<void> => {
  const key = event.stream.id;
  const present = await rows.get<ReceivedSelfAssessmentRow>(RECEIVED_SELF_ASSESSMENT_TABLE, key);
  const row = rowAfter(present, event);
  if (!row) return;
  rows.put(RECEIVED_SELF_ASSESSMENT_TABLE, key, row, { form: formKey(row.schemeId, row.period.label) });
};

const rowAfter = (
  present: ReceivedSelfAssessmentRow | undefined,
  event: RecordedEvent<ReceivedSelfAssessmentEvent>,
): ReceivedSelfAssessmentRow | undefined => {
  switch (event.type) {
    case 'SelfAssessmentReceived':
      return present && present.round > event.data.round ? present : received(event.data);
    case 'ReceivedSelfAssessmentAccepted':
      return present && { ...present, status: 'accepted', reviewedAt: event.data.reviewedAt };
    case 'ReceivedSelfAssessmentSentBack': {
      const { reviewedAt, reason } = event.data;
      return present && { ...present, status: 'sent-back', reviewedAt, sentBackReason: reason };
    }
  }
};

const received = ({ entries: _, ...data }: SelfAssessmentReceived['data']): ReceivedSelfAssessmentRow => ({
  ...data,
  status: 'received',
});
