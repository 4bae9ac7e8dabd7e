import type { PlanInput } from '@kaoping/scoring-engine';
import type {
  CallReviewMeetingInput,
  HoldReviewMeetingInput,
  MeetingMarkInput,
  MeetingWeakPointInput,
} from '../generated/graphql.ts';
import type { CallReviewMeeting, HoldReviewMeeting, MarkGiven } from './decider/review-meeting.commands.ts';
import { MeetingRefused } from './decider/review-meeting.errors.ts';
import type { LoadedCycle } from '../cycles/decider/load-cycle.ts';
import { collectingNeed } from '../sheets/result/collecting-stages.ts';
import type { MeetingUnit, WeakPoint } from './decider/review-meeting.events.ts';

/** A meeting in the words of the domain. @throws {MeetingRefused} for another period than a month or a quarter. */
export const callingOf = (
  { meetingId, cycleId, period, on, about }: CallReviewMeetingInput,
  units: readonly MeetingUnit[],
): CallReviewMeeting['data'] => {
  if (period !== 'MONTH' && period !== 'QUARTER') {
    throw new MeetingRefused({
      en: '"period" is MONTH or QUARTER.',
      zh: '“period”应为 MONTH（月）或 QUARTER（季）。',
    });
  }
  const of = period === 'MONTH' ? 'month' : 'quarter';
  return { meetingId, period: of, on, about, units, ...(cycleId != null && { cycleId }) };
};

/** The plan's inputs of the cycle that a meeting is of. */
export const inputsOf = (loaded: LoadedCycle | undefined): readonly PlanInput[] =>
  loaded?.scheme.entering.inputs ?? [];

/** What came of a meeting, in the words of the domain. Marks are entered while the cycle takes them in. */
export const holdingOf = (
  { requestId: _, selfCriticism, weakPoints, marks, lateReason, ...input }: HoldReviewMeetingInput,
  loaded: LoadedCycle | undefined,
  today: string,
): HoldReviewMeeting['data'] => ({
  ...input,
  inputs: inputsOf(loaded),
  ...(loaded &&
    marks.length > 0 && {
      need: { cycleId: loaded.cycleId, ...collectingNeed(loaded, today, lateReason) },
    }),
  ...(selfCriticism != null && { selfCriticism }),
  weakPoints: weakPoints.map(weakPointOf),
  marks: marks.map(markOf),
});

const weakPointOf = ({ indicator, dueOn, ...point }: MeetingWeakPointInput): WeakPoint => ({
  ...point,
  ...(indicator != null && { indicator }),
  ...(dueOn != null && { dueOn }),
});

const markOf = ({ reason, ...mark }: MeetingMarkInput): MarkGiven => ({
  ...mark,
  ...(reason != null && { reason }),
});
