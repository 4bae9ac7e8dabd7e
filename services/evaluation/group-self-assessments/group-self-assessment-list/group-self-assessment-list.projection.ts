import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { GroupSelfAssessmentEvent } from '../decider/group-self-assessment.events.ts';
import {
  ALL_SELF_ASSESSMENTS,
  GROUP_SELF_ASSESSMENT_TABLE,
  type GroupSelfAssessmentRow,
} from './group-self-assessment.row.ts';

/** Lists the self-assessments of an enterprise for its headquarters. */
export const groupSelfAssessmentListProjection: Projection = {
  name: 'group-self-assessment-list',
  version: 1,
  categories: ['group-self-assessment'],
  tables: [GROUP_SELF_ASSESSMENT_TABLE],
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<GroupSelfAssessmentEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<GroupSelfAssessmentEvent>, rows: Rows): Promise<void> => {
  const key = event.stream.id;
  const row = rowAfter(await rows.get<GroupSelfAssessmentRow>(GROUP_SELF_ASSESSMENT_TABLE, key), event);
  if (row) rows.put(GROUP_SELF_ASSESSMENT_TABLE, key, row, { all: ALL_SELF_ASSESSMENTS });
};

const rowAfter = (
  present: GroupSelfAssessmentRow | undefined,
  event: RecordedEvent<GroupSelfAssessmentEvent>,
): GroupSelfAssessmentRow | undefined => {
  switch (event.type) {
    case 'GroupSelfAssessmentDraftSaved': {
      const { schemeId, version, period } = event.data;
      return { status: 'open', round: 0, ...present, schemeId, version, period };
    }
    case 'GroupSelfAssessmentSubmitted': {
      const { schemeId, version, period, round, submittedAt } = event.data;
      return { schemeId, version, period, status: 'submitted', round, submittedAt };
    }
    case 'GroupSelfAssessmentAccepted':
      return present && { ...present, status: 'accepted' };
    case 'GroupSelfAssessmentSentBack':
      return present && { ...present, status: 'sent-back', sentBackReason: event.data.reason };
  }
};
