import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { GroupSelfAssessmentEvent } from '../decider/group-self-assessment.events.ts';
import { groupSelfAssessmentListProjection } from './group-self-assessment-list.projection.ts';
import { ALL_SELF_ASSESSMENTS, GROUP_SELF_ASSESSMENT_TABLE } from './group-self-assessment.row.ts';

const subject = { schemeId: 'hubei-union', version: 1, period: { kind: 'year', label: '2026' } } as const;
const submittedAt = '2026-12-20T01:00:00.000Z';
const reviewedAt = '2026-12-22T01:00:00.000Z';
const saved = (draftRevision: number, version = 1): GroupSelfAssessmentEvent => ({
  type: 'GroupSelfAssessmentDraftSaved',
  data: { ...subject, version, draftRevision, answers: [] },
});
const submitted = (round: number): GroupSelfAssessmentEvent => ({
  type: 'GroupSelfAssessmentSubmitted',
  data: { ...subject, headquarters: 'jinmei', round, entries: [], submittedAt },
});
const sentBack: GroupSelfAssessmentEvent = {
  type: 'GroupSelfAssessmentSentBack',
  data: { round: 1, reason: '佐证不足', reviewedAt },
};
const accepted: GroupSelfAssessmentEvent = {
  type: 'GroupSelfAssessmentAccepted',
  data: { round: 2, reviewedAt },
};
const category = 'group-self-assessment';
const history = recordedHistory()
  .in(category, 'begun', saved(1), saved(2, 2))
  .in(category, 'sent-back', saved(1), submitted(1), sentBack, saved(2))
  .in(category, 'accepted', submitted(1), sentBack, submitted(2), accepted);
const spec = projectionSpec(groupSelfAssessmentListProjection).given(...history.events);

describe('the list of self-assessments for headquarters', () => {
  it('shows each as it stands', async () => {
    await spec.thenRows(GROUP_SELF_ASSESSMENT_TABLE, {
      begun: { ...subject, version: 2, status: 'open', round: 0 },
      'sent-back': { ...subject, status: 'sent-back', round: 1, submittedAt, sentBackReason: '佐证不足' },
      accepted: { ...subject, status: 'accepted', round: 2, submittedAt },
    });
  });

  it('finds them together', async () => {
    await spec.thenIndexes(GROUP_SELF_ASSESSMENT_TABLE, 'begun', { all: ALL_SELF_ASSESSMENTS });
  });
});
