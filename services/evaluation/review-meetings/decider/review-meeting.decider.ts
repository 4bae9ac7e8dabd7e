import type { Decider } from '@kaoping/event-sourcing';
import { lateReasonOf } from '../../cycles/result/late-reason.ts';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { checkCalling, checkHolding, checkMarks } from './check-meeting.ts';
import type {
  CallReviewMeeting,
  CancelReviewMeeting,
  CorrectMeetingMark,
  HoldReviewMeeting,
  ReviewMeetingCommand,
} from './review-meeting.commands.ts';
import { MeetingNotReady, MeetingRefused } from './review-meeting.errors.ts';
import type { MeetingUnit, ReviewMeetingEvent } from './review-meeting.events.ts';
import {
  evolveReviewMeeting,
  initialReviewMeeting,
  requireMeeting,
  type CalledMeeting,
  type ReviewMeeting,
} from './review-meeting.state.ts';

type Decision = readonly ReviewMeetingEvent[];

const REASON = { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT };
const OPEN = { en: 'was called and not held yet', zh: '已召集且尚未召开' };
const HELD = { en: 'was held', zh: '已召开' };

const call = ({ data, metadata }: CallReviewMeeting, meeting: ReviewMeeting): Decision => {
  if (meeting.status !== 'absent') {
    if (meeting.doneBy.includes(metadata.commandId)) return [];
    throw new MeetingRefused({ en: 'this id is taken by another one.', zh: '编号已被其他会议使用。' });
  }
  checkCalling(data);
  const { meetingId: _, ...called } = data;
  return [{ type: 'ReviewMeetingCalled', data: { ...called, calledAt: metadata.now } }];
};

/** Marks count in a cycle, so only a meeting of one can give them. */
const hold = ({ data }: HoldReviewMeeting, { called, status }: CalledMeeting): Decision => {
  if (status !== 'called') throw new MeetingNotReady(OPEN);
  checkHolding(data, called.units);
  const { meetingId, inputs, need, marks: given, weakPoints, ...held } = data;
  const { cycleId } = called;
  if (given.length > 0 && cycleId === undefined) {
    throw new MeetingRefused({ en: 'marks need a meeting of a cycle.', zh: '未关联考核周期，不能评分。' });
  }
  checkMarks(given, inputs);
  const units = new Map(called.units.map((unit) => [unit.organisationId, unit]));
  const placed = weakPoints.map((point) => ({
    ...point,
    unit: units.get(point.organisationId) ?? nowhere(point),
  }));
  const marks = given.map((mark) => ({ entryId: markId(meetingId, mark), ...mark }));
  const of = { ...(cycleId !== undefined && { cycleId }), ...lateReasonOf(need ?? {}) };
  const came = { ...held, weakPoints: placed, marks, ...of };
  return [{ type: 'ReviewMeetingHeld', data: came }];
};

const nowhere = ({ organisationId }: { readonly organisationId: string }): MeetingUnit => ({
  organisationId,
  name: organisationId,
  ancestorIds: [],
});

/** Stays the same when the mark is corrected. */
const markId = (
  meetingId: string,
  { organisationId, input }: { readonly organisationId: string; readonly input: string },
): string => `${meetingId}/${organisationId}/${input}`;

const correct = ({ data }: CorrectMeetingMark, { held }: CalledMeeting): Decision => {
  const { meetingId, organisationId, input, value, inputs } = data;
  const entryId = markId(meetingId, data);
  const former = held?.marks.find((mark) => mark.entryId === entryId);
  if (!held?.cycleId || !former) throw new MeetingNotReady(HELD);
  if (former.value === value) return [];
  checkMarks([{ organisationId, input, value }], inputs);
  const reason = requiredText(data.reason, REASON);
  const mark = { entryId, organisationId, input, value, reason };
  const corrected = { cycleId: held.cycleId, mark, formerValue: former.value, reason };
  return [{ type: 'MeetingMarkCorrected', data: corrected }];
};

const cancel = ({ data }: CancelReviewMeeting, { status }: CalledMeeting): Decision => {
  if (status !== 'called') throw new MeetingNotReady(OPEN);
  return [{ type: 'ReviewMeetingCancelled', data: { reason: requiredText(data.reason, REASON) } }];
};

const decideCalled = (
  command: Exclude<ReviewMeetingCommand, CallReviewMeeting>,
  meeting: CalledMeeting,
): Decision => {
  switch (command.type) {
    case 'HoldReviewMeeting':
      return hold(command, meeting);
    case 'CorrectMeetingMark':
      return correct(command, meeting);
    case 'CancelReviewMeeting':
      return cancel(command, meeting);
  }
};

/** The rules of a review meeting; its stream id is the meeting's id. */
export const reviewMeetingDecider: Decider<ReviewMeeting, ReviewMeetingCommand, ReviewMeetingEvent> = {
  category: 'review-meeting',
  initialState: initialReviewMeeting,
  stateVersion: 1,
  evolve: evolveReviewMeeting,
  decide: (command, meeting) => {
    if (command.type === 'CallReviewMeeting') return call(command, meeting);
    const called = requireMeeting(meeting, command.data.meetingId);
    return called.doneBy.includes(command.metadata.commandId) ? [] : decideCalled(command, called);
  },
};
