import {
  loadState,
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { schemeDecider } from '../../schemes/decider/scheme.decider.ts';
import { requirePublished } from '../../schemes/decider/scheme.state.ts';
import { ArrangeCalendar } from '../decider/cycle-calendar.commands.ts';
import { cycleCalendarDecider } from '../decider/cycle-calendar.decider.ts';
import { ArrangeCalendarRequest } from './arrange-calendar.request.ts';

@CommandHandler(ArrangeCalendarRequest)
export class ArrangeCalendarHandler implements ICommandHandler<ArrangeCalendarRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, data }: ArrangeCalendarRequest): Promise<CommandOutcome> {
    const ledger = await this.eventStore.ledger(metadata.tenantId);
    const { state } = await loadState(ledger, schemeDecider, data.schemeId);
    const { period: periodKind } = requirePublished(state, data.schemeId);
    const command = new ArrangeCalendar(metadata, { ...data, periodKind });
    return this.commands.execute(metadata, orderFor(cycleCalendarDecider, data.schemeId, command));
  }
}
