import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { CalendarRule } from './cycle-calendar.events.ts';

/** Lets a scheme's cycles open by themselves. */
export class ArrangeCalendar {
  readonly type = 'ArrangeCalendar';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: CalendarRule & {
      readonly schemeId: string;
      /** Of the scheme: a term has no fixed length, so no calendar. */
      readonly periodKind: string;
    },
  ) {}
}

/** Ends that. */
export class EndCalendar {
  readonly type = 'EndCalendar';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly schemeId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of a calendar. */
export type CycleCalendarCommand = ArrangeCalendar | EndCalendar;
