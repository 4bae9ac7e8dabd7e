import type { IntegrationEvent } from '@kaoping/contracts';
import { commandMetadata, deciderSpec, projectionSpec, proposed, recordedHistory } from '@kaoping/testing';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { reviewMeetingListProjection } from '../review-meeting-list/review-meeting-list.projection.ts';
import { reviewMeetingsOutlet } from '../review-meetings.outlet.ts';
import {
  CallReviewMeeting,
  CancelReviewMeeting,
  CorrectMeetingMark,
  HoldReviewMeeting,
} from './review-meeting.commands.ts';
import { reviewMeetingDecider } from './review-meeting.decider.ts';
import {
  MeetingMarksRefused,
  MeetingNotReady,
  MeetingRefused,
  MeetingUnknown,
} from './review-meeting.errors.ts';
import type { ReviewMeetingEvent } from './review-meeting.events.ts';

const now = '2026-04-03T01:00:00.000Z';
const metadata = commandMetadata({ now, commandId: 'command-9' });
const { inputs } = shippedScheme('changping-departments-quarter').entering;
const meetingId = '2026-Q1-review';
const units = ['组织部', '宣传部'].map((name) => ({ organisationId: name, name, ancestorIds: ['长平公司'] }));
const calling = {
  cycleId: '2026-Q1',
  period: 'quarter' as const,
  on: '2026-04-03',
  about: '一季度讲评',
  units,
};
const said = {
  heldOn: '2026-04-03',
  reviewed: '一季度完成较好',
  planned: '二季度抓整改',
  participants: ['王芳', '李强'],
  selfCriticism: { organisationId: '宣传部', text: '对进度重视不够' },
};
const point = {
  weakPointId: 'w1',
  organisationId: '宣传部',
  description: '三会一课记录不全',
  dueOn: '2026-05-31',
};
const mark = (organisationId: string, value: string, input = 'meeting') => ({ organisationId, input, value });
const called: ReviewMeetingEvent = { type: 'ReviewMeetingCalled', data: { ...calling, calledAt: now } };
const kept = (organisationId: string, value: string) => ({
  entryId: `${meetingId}/${organisationId}/meeting`,
  ...mark(organisationId, value),
});
const held: ReviewMeetingEvent = {
  type: 'ReviewMeetingHeld',
  data: {
    ...said,
    cycleId: '2026-Q1',
    weakPoints: [{ ...point, unit: units[1]! }],
    marks: [kept('组织部', '95'), kept('宣传部', '82.5')],
  },
};
const corrected: ReviewMeetingEvent = {
  type: 'MeetingMarkCorrected',
  data: {
    cycleId: '2026-Q1',
    mark: { ...kept('宣传部', '85'), reason: '计分有误' },
    formerValue: '82.5',
    reason: '计分有误',
  },
};
const cancelled: ReviewMeetingEvent = { type: 'ReviewMeetingCancelled', data: { reason: '改为线上' } };
const call = (given: Partial<typeof calling> = {}) =>
  new CallReviewMeeting(metadata, { meetingId, ...calling, ...given });
const hold = (given: Partial<HoldReviewMeeting['data']> = {}) =>
  new HoldReviewMeeting(metadata, {
    meetingId,
    ...said,
    weakPoints: [point],
    marks: [mark('组织部', '95'), mark('宣传部', '82.5')],
    inputs,
    ...given,
  });
const correct = (value = '85', reason = '计分有误', organisationId = '宣传部') =>
  new CorrectMeetingMark(metadata, { meetingId, ...mark(organisationId, value), reason, inputs });
const cancel = (reason = '改为线上') => new CancelReviewMeeting(metadata, { meetingId, reason });
const spec = deciderSpec(reviewMeetingDecider);

describe('a review meeting', () => {
  it('is called for units', () => {
    spec.given().when(call()).then(called);
    spec.given(called).when(call()).thenRefuses(MeetingRefused);
    spec
      .given()
      .when(call({ units: [] }))
      .thenRefuses(MeetingRefused);
    spec
      .given()
      .when(call({ on: '3.4.' }))
      .thenRefuses(MeetingRefused);
    spec
      .given()
      .when(call({ about: '' }))
      .thenRefuses('TEXT.REFUSED');
  });

  it('reviews, plans, hears the last, names weak points and gives marks', () => {
    spec.given(called).when(hold()).then(held);
    spec.given(called, held).when(hold()).thenRefuses(MeetingNotReady);
    spec.given().when(hold()).thenRefuses(MeetingUnknown);
  });

  it.each([
    ['a mark of a unit that it is not about', { marks: [mark('人事部', '90')] }],
    ['a weak point of another unit', { weakPoints: [{ ...point, organisationId: '人事部' }] }],
    ['a weak point twice', { weakPoints: [point, point] }],
    ['a deadline that is no day', { weakPoints: [{ ...point, dueOn: 'soon' }] }],
    ['a self-criticism of another unit', { selfCriticism: { organisationId: '人事部', text: '检查' } }],
    ['a day that is none', { heldOn: 'today' }],
  ])('is not kept with %s', (_what, given) => {
    spec.given(called).when(hold(given)).thenRefuses(MeetingRefused);
  });

  it.each([{ reviewed: '' }, { planned: ' ' }, { weakPoints: [{ ...point, description: '' }] }])(
    'is not kept with %j',
    (given) => {
      spec.given(called).when(hold(given)).thenRefuses('TEXT.REFUSED');
    },
  );

  it.each([
    ['above the full mark', [mark('组织部', '101')]],
    ['no figures', [mark('组织部', '优')]],
    ['of an input that the scheme has not', [mark('组织部', '90', 'harvest')]],
    ['given twice', [mark('组织部', '90'), mark('组织部', '91')]],
  ])('gives no marks that are %s', (_what, marks) => {
    spec.given(called).when(hold({ marks })).thenRefuses(MeetingMarksRefused);
  });

  it('names every mark that is wrong', () => {
    const wrong = [mark('组织部', '101'), mark('宣传部', '-1')];
    expect(() => reviewMeetingDecider.decide(hold({ marks: wrong }), fold(called))).toThrow(
      /Mark 1: .* Mark 2: /u,
    );
  });

  it('gives marks only in a cycle', () => {
    const { cycleId: _, ...without } = calling;
    const outside: ReviewMeetingEvent = { type: 'ReviewMeetingCalled', data: { ...without, calledAt: now } };
    spec.given(outside).when(hold()).thenRefuses(MeetingRefused);
  });

  it('has a mark corrected with a reason', () => {
    spec.given(called, held).when(correct()).then(corrected);
    spec.given(called, held, corrected).when(correct()).thenNothing();
    spec.given(called, held).when(correct('85', '')).thenRefuses('TEXT.REFUSED');
    spec.given(called, held).when(correct('850')).thenRefuses(MeetingMarksRefused);
    spec.given(called).when(correct()).thenRefuses(MeetingNotReady);
    spec
      .given(called, held)
      .when(correct('85', '误', '人事部'))
      .thenRefuses(MeetingNotReady);
  });

  it('is called off with a reason, before it was held', () => {
    spec.given(called).when(cancel()).then(cancelled);
    spec.given(called).when(cancel('')).thenRefuses('TEXT.REFUSED');
    spec.given(called, held).when(cancel()).thenRefuses(MeetingNotReady);
  });

  it.each([
    ['call', call(), []],
    ['hold', hold(), [called]],
    ['correct', correct(), [called, held]],
    ['cancel', cancel(), [called]],
  ] as const)('knows a command to %s that comes again', (_what, command, past) => {
    const events = reviewMeetingDecider.decide(command, fold(...past));
    const state = events.reduce(
      (folded, event) => reviewMeetingDecider.evolve(folded, proposed(event, { causationId: 'command-9' })),
      fold(...past),
    );
    expect(reviewMeetingDecider.decide(command, state)).toEqual([]);
  });
});

const fold = (...events: readonly ReviewMeetingEvent[]) =>
  events.reduce(
    (state, event) => reviewMeetingDecider.evolve(state, proposed(event, { causationId: 'earlier' })),
    reviewMeetingDecider.initialState,
  );

describe('what review meetings tell', () => {
  it('is the marks that count, the problems to be put right, and a corrected mark', async () => {
    const { events } = recordedHistory().in('review-meeting', meetingId, called, held, corrected);
    const told: IntegrationEvent[] = [];
    for (const event of events) told.push(...(await reviewMeetingsOutlet.tell(event)));
    expect(told.map(({ data }) => data)).toMatchObject([
      { cycleId: '2026-Q1', procedure: 'review-meeting', entries: [{ value: '95' }, { value: '82.5' }] },
      {
        problemId: `${meetingId}/w1`,
        organisationId: '宣传部',
        ancestorIds: ['长平公司'],
        foundOn: '2026-04-03',
        dueOn: '2026-05-31',
      },
      { corrections: [{ replacedEntryId: `${meetingId}/宣传部/meeting`, replacement: { value: '85' } }] },
    ]);
  });
});

describe('the list of review meetings', () => {
  it('shows them as they stand', async () => {
    const { events } = recordedHistory().in('review-meeting', meetingId, called, held);
    const rows = { [meetingId]: { meetingId, status: 'held', called: called.data, held: held.data } };
    await projectionSpec(reviewMeetingListProjection)
      .given(...events)
      .thenRows('meetings', rows);
    await projectionSpec(reviewMeetingListProjection)
      .given(...events)
      .thenIndexes('meetings', meetingId, { all: 'all' });
  });
});
