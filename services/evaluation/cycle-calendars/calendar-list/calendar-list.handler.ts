import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { listCalendars, type RunningCalendar } from '../decider/list-calendars.ts';
import { CalendarListQuery } from './calendar-list.query.ts';

@QueryHandler(CalendarListQuery)
export class CalendarListHandler implements IQueryHandler<CalendarListQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId }: CalendarListQuery): Promise<readonly RunningCalendar[]> {
    return listCalendars(await this.eventStore.ledger(tenantId));
  }
}
