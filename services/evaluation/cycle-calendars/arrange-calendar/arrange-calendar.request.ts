import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { CalendarRule } from '../decider/cycle-calendar.events.ts';

/** Asks to let a published scheme's cycles open by themselves. */
export class ArrangeCalendarRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: CalendarRule & { readonly schemeId: string },
  ) {}
}
