import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  CycleCalendar,
  MutationArrangeCycleCalendarArgs,
  MutationEndCycleCalendarArgs,
  Receipt,
} from '../generated/graphql.ts';
import { ArrangeCalendarRequest } from './arrange-calendar/arrange-calendar.request.ts';
import { CalendarListQuery } from './calendar-list/calendar-list.query.ts';
import { EndCalendar } from './decider/cycle-calendar.commands.ts';
import type { RunningCalendar } from './decider/list-calendars.ts';

@Resolver('CycleCalendar')
@Allow('officer')
export class CycleCalendarResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Query('cycleCalendars')
  @Allow('officer', 'reviewer', 'auditor')
  async calendars(@Request() request: RequestContext): Promise<readonly CycleCalendar[]> {
    const query = new CalendarListQuery(request.identity().tenantId);
    const running = await this.queries.execute<CalendarListQuery, readonly RunningCalendar[]>(query);
    return running.map((one) => ({ ...one, assesses: one.assesses === 'past' ? 'PAST' : 'CURRENT' }));
  }

  @Mutation('arrangeCycleCalendar')
  async arrange(
    @Request() request: RequestContext,
    @Args() { input }: MutationArrangeCycleCalendarArgs,
  ): Promise<Receipt> {
    const { schemeId, from, requestId, assesses, opensAfterDays } = input;
    const rule = {
      schemeId,
      from,
      assesses: assesses === 'CURRENT' ? 'current' : 'past',
      opensAfterDays: opensAfterDays ?? 0,
    } as const;
    const command = new ArrangeCalendarRequest(request.metadata(requestId), rule);
    return receiptOf(await this.commands.execute<ArrangeCalendarRequest, CommandOutcome>(command));
  }

  @Mutation('endCycleCalendar')
  async end(
    @Request() request: RequestContext,
    @Args() { input }: MutationEndCycleCalendarArgs,
  ): Promise<Receipt> {
    const { requestId, ...data } = input;
    const command = new EndCalendar(request.metadata(requestId), data);
    return receiptOf(await this.commands.execute<EndCalendar, CommandOutcome>(command));
  }
}
