import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { ReceivedSelfAssessmentEvent } from '../decider/received-self-assessment.events.ts';
import { receivedSelfAssessmentListProjection } from './received-self-assessment-list.projection.ts';
import { formKey, RECEIVED_SELF_ASSESSMENT_TABLE } from './received-self-assessment.row.ts';

const subject = { schemeId: 'hubei-union', version: 1, period: { kind: 'year', label: '2026' } } as const;
const submittedAt = '2026-12-20T01:00:00.000Z';
const reviewedAt = '2026-12-22T01:00:00.000Z';
const received = (subsidiary: string, round: number): ReceivedSelfAssessmentEvent => ({
  type: 'SelfAssessmentReceived',
  data: { ...subject, subsidiary, round, entries: [], submittedAt },
});
const reviewed = (subsidiary: string, round: number) => ({
  subsidiary,
  schemeId: subject.schemeId,
  period: subject.period,
  round,
  reviewedAt,
});
const category = 'received-self-assessment';
const history = recordedHistory()
  .in(category, 'changping', received('changping', 1), {
    type: 'ReceivedSelfAssessmentSentBack',
    data: { ...reviewed('changping', 1), reason: '佐证不足' },
  })
  .in(category, 'wangtai', received('wangtai', 2), received('wangtai', 1), {
    type: 'ReceivedSelfAssessmentAccepted',
    data: reviewed('wangtai', 2),
  })
  .in(category, 'fengtai', received('fengtai', 1));
const spec = projectionSpec(receivedSelfAssessmentListProjection).given(...history.events);

describe('the list of what subsidiaries handed in', () => {
  it('shows the greatest round of each as it stands', async () => {
    await spec.thenRows(RECEIVED_SELF_ASSESSMENT_TABLE, {
      changping: {
        ...subject,
        subsidiary: 'changping',
        status: 'sent-back',
        round: 1,
        submittedAt,
        reviewedAt,
        sentBackReason: '佐证不足',
      },
      wangtai: { ...subject, subsidiary: 'wangtai', status: 'accepted', round: 2, submittedAt, reviewedAt },
      fengtai: { ...subject, subsidiary: 'fengtai', status: 'received', round: 1, submittedAt },
    });
  });

  it('finds them by scheme and period', async () => {
    const form = formKey('hubei-union', '2026');
    await spec.thenIndexes(RECEIVED_SELF_ASSESSMENT_TABLE, 'changping', { form });
  });
});
