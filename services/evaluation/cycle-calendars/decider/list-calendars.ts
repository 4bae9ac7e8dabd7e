import { READ_LIMIT, type Ledger, type ProposedEvent } from '@kaoping/event-sourcing';
import type { CalendarRule, CycleCalendarEvent } from './cycle-calendar.events.ts';
import { evolveCycleCalendar, initialCycleCalendar, type CycleCalendar } from './cycle-calendar.state.ts';

/** A calendar that runs. */
export interface RunningCalendar extends CalendarRule {
  readonly schemeId: string;
}

/** The calendars that run in an enterprise: some, changed some times a year, so they are folded each time. */
export const listCalendars = async (ledger: Ledger): Promise<readonly RunningCalendar[]> => {
  const calendars = new Map<string, CycleCalendar>();
  for (let afterPosition = 0; ;) {
    const events = await ledger.read({ afterPosition, categories: ['cycle-calendar'] });
    for (const event of events) {
      const present = calendars.get(event.stream.id) ?? initialCycleCalendar;
      calendars.set(
        event.stream.id,
        evolveCycleCalendar(present, event as unknown as ProposedEvent<CycleCalendarEvent>),
      );
    }
    if (events.length < READ_LIMIT) break;
    afterPosition = events.at(-1)?.position ?? afterPosition;
  }
  return [...calendars].flatMap(([schemeId, calendar]) => {
    if (calendar.status !== 'running') return [];
    const { status: _, ...rule } = calendar;
    return [{ schemeId, ...rule }];
  });
};
