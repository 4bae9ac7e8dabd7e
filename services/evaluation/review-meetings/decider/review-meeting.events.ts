// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A unit that a meeting is about, as it stood then. */
export interface MeetingUnit {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** A weak point that the meeting named. */
export interface WeakPoint {
  readonly weakPointId: string;
  readonly organisationId: string;
  readonly description: string;
  readonly indicator?: string;
  /** By when it is to be put right. */
  readonly dueOn?: string;
}

/** What the meeting gave a unit for one input of the plan. */
export interface MeetingMark {
  readonly entryId: string;
  readonly organisationId: string;
  readonly input: string;
  readonly value: string;
  readonly reason?: string;
}

/** A 讲评会 was called. */
export type ReviewMeetingCalled = DomainEvent<
  'ReviewMeetingCalled',
  {
    readonly cycleId?: string;
    readonly period: 'month' | 'quarter';
    readonly on: string;
    readonly about: string;
    readonly units: readonly MeetingUnit[];
    readonly calledAt: string;
  }
>;

/** It was held: the last period reviewed, the next planned, the last one heard. */
export type ReviewMeetingHeld = DomainEvent<
  'ReviewMeetingHeld',
  {
    readonly cycleId?: string;
    readonly heldOn: string;
    readonly reviewed: string;
    readonly planned: string;
    readonly participants: readonly string[];
    /** 检查反思 of the last (003-10). */
    readonly selfCriticism?: { readonly organisationId: string; readonly text: string };
    readonly weakPoints: readonly (WeakPoint & { readonly unit: MeetingUnit })[];
    readonly marks: readonly MeetingMark[];
    /** Why marks came after the stage. */
    readonly lateReason?: string;
  }
>;

/** A mark was wrong. */
export type MeetingMarkCorrected = DomainEvent<
  'MeetingMarkCorrected',
  {
    readonly cycleId: string;
    readonly mark: MeetingMark;
    readonly formerValue: string;
    readonly reason: string;
  }
>;

/** It did not take place. */
export type ReviewMeetingCancelled = DomainEvent<'ReviewMeetingCancelled', { readonly reason: string }>;

/** Everything that can happen to a review meeting. */
export type ReviewMeetingEvent =
  ReviewMeetingCalled | ReviewMeetingHeld | MeetingMarkCorrected | ReviewMeetingCancelled;
