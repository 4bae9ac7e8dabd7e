import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import {
  CallReviewMeeting,
  CancelReviewMeeting,
  CorrectMeetingMark,
  HoldReviewMeeting,
} from './review-meeting.commands.ts';
import { reviewMeetingDecider } from './review-meeting.decider.ts';
import type { ReviewMeetingEvent } from './review-meeting.events.ts';
import { initialReviewMeeting, type ReviewMeeting } from './review-meeting.state.ts';

const metadata = (commandId: string) => commandMetadata({ now: '2026-04-03T01:00:00.000Z', commandId });
const { inputs } = shippedScheme('changping-departments-quarter').entering;
const meetingId = '2026-Q1-review';
const call = new CallReviewMeeting(metadata('c1'), {
  meetingId,
  cycleId: '2026-Q1',
  period: 'quarter',
  on: '2026-04-03',
  about: '一季度讲评',
  units: [{ organisationId: '宣传部', name: '宣传部', ancestorIds: ['长平公司'] }],
});
const held = [
  call,
  new HoldReviewMeeting(metadata('c2'), {
    meetingId,
    heldOn: '2026-04-03',
    reviewed: '一季度完成较好',
    planned: '二季度抓整改',
    participants: ['王芳'],
    selfCriticism: { organisationId: '宣传部', text: '对进度重视不够' },
    weakPoints: [
      {
        weakPointId: 'w1',
        organisationId: '宣传部',
        description: '三会一课记录不全',
        indicator: 'meeting',
        dueOn: '2026-05-31',
      },
    ],
    marks: [{ organisationId: '宣传部', input: 'meeting', value: '82.5', reason: '记录不全' }],
    inputs,
  }),
  new CorrectMeetingMark(metadata('c3'), {
    meetingId,
    organisationId: '宣传部',
    input: 'meeting',
    value: '85',
    reason: '计分有误',
    inputs,
  }),
];
const cancelled = [call, new CancelReviewMeeting(metadata('c2'), { meetingId, reason: '改为线上' })];
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of review meetings', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    const events = [held, cancelled].flatMap((commands) => goldenHistory(reviewMeetingDecider, commands));
    expect(golden).toEqual(asGolden(events));
  });

  it('are folded as they were when they were written', () => {
    const names = ['review-meeting-called.v1', 'review-meeting-held.v1', 'meeting-mark-corrected.v1'];
    const meeting = names.reduce<ReviewMeeting>(
      (folded, name) =>
        reviewMeetingDecider.evolve(folded, proposed(golden[name] as unknown as ReviewMeetingEvent)),
      initialReviewMeeting,
    );
    expect(meeting).toMatchObject({ status: 'held', held: { marks: [{ value: '85' }] } });
  });
});
