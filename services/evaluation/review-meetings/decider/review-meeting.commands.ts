import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { StageNeed } from '../../cycles/result/stage-need.ts';
import type { MeetingUnit, WeakPoint } from './review-meeting.events.ts';

/** What a meeting gives a unit. */
export interface MarkGiven {
  readonly organisationId: string;
  readonly input: string;
  readonly value: string;
  readonly reason?: string;
}

/** Calls a meeting. */
export class CallReviewMeeting {
  readonly type = 'CallReviewMeeting';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly meetingId: string;
      readonly cycleId?: string;
      readonly period: 'month' | 'quarter';
      readonly on: string;
      readonly about: string;
      readonly units: readonly MeetingUnit[];
    },
  ) {}
}

/** Notes what a meeting came to. */
export class HoldReviewMeeting {
  readonly type = 'HoldReviewMeeting';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly meetingId: string;
      readonly heldOn: string;
      readonly reviewed: string;
      readonly planned: string;
      readonly participants: readonly string[];
      readonly selfCriticism?: { readonly organisationId: string; readonly text: string };
      readonly weakPoints: readonly WeakPoint[];
      readonly marks: readonly MarkGiven[];
      readonly inputs: readonly PlanInput[];
      /** Of a meeting of a cycle: what the cycle needs for the marks. */
      readonly need?: StageNeed & { readonly cycleId: string };
    },
  ) {}
}

/** Corrects a mark. */
export class CorrectMeetingMark {
  readonly type = 'CorrectMeetingMark';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly meetingId: string;
      readonly organisationId: string;
      readonly input: string;
      readonly value: string;
      readonly reason: string;
      readonly inputs: readonly PlanInput[];
    },
  ) {}
}

/** Calls a meeting off. */
export class CancelReviewMeeting {
  readonly type = 'CancelReviewMeeting';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly meetingId: string;
      readonly reason: string;
    },
  ) {}
}

/** Everything that can be asked of a review meeting. */
export type ReviewMeetingCommand =
  CallReviewMeeting | HoldReviewMeeting | CorrectMeetingMark | CancelReviewMeeting;
