import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ArrangeCalendarHandler } from './arrange-calendar/arrange-calendar.handler.ts';
import { CalendarListHandler } from './calendar-list/calendar-list.handler.ts';
import { CycleCalendarResolver } from './cycle-calendar.resolver.ts';
import { EndCalendarHandler } from './end-calendar/end-calendar.handler.ts';

/** Cycles that open by themselves. */
@Module({
  imports: [CqrsModule],
  providers: [ArrangeCalendarHandler, EndCalendarHandler, CalendarListHandler, CycleCalendarResolver],
})
export class CycleCalendarsModule {}
