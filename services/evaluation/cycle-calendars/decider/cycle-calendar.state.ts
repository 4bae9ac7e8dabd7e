import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { CalendarRule, CycleCalendarEvent } from './cycle-calendar.events.ts';

/** What is so about the calendar of a scheme. */
export type CycleCalendar =
  | { readonly status: 'absent' }
  | { readonly status: 'ended' }
  | (CalendarRule & { readonly status: 'running' });

/** Before anything happened. */
export const initialCycleCalendar: CycleCalendar = { status: 'absent' };

/** Folds one event into the calendar. */
export const evolveCycleCalendar = (
  _: CycleCalendar,
  event: ProposedEvent<CycleCalendarEvent>,
): CycleCalendar => {
  switch (event.type) {
    case 'CycleCalendarArranged':
      return { status: 'running', ...event.data };
    case 'CycleCalendarEnded':
      return { status: 'ended' };
  }
};
