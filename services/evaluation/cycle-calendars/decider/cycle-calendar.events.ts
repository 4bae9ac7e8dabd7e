// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** How the cycles of a scheme open by themselves. */
export interface CalendarRule {
  /** The period that began on the day it opens, or the one that ended the day before. */
  readonly assesses: 'current' | 'past';
  /** Days after the first day of a period: 0 opens on the first. */
  readonly opensAfterDays: number;
  /** No cycle opens before this day. */
  readonly from: string;
}

/** The cycles of a scheme open by themselves from now on. */
export type CycleCalendarArranged = DomainEvent<'CycleCalendarArranged', CalendarRule>;

/** The cycles of a scheme open by hand only from now on. */
export type CycleCalendarEnded = DomainEvent<'CycleCalendarEnded', { readonly reason: string }>;

/** Everything that can happen to a calendar. */
export type CycleCalendarEvent = CycleCalendarArranged | CycleCalendarEnded;
