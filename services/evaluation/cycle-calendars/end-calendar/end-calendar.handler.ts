import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndCalendar } from '../decider/cycle-calendar.commands.ts';
import { cycleCalendarDecider } from '../decider/cycle-calendar.decider.ts';

@CommandHandler(EndCalendar)
export class EndCalendarHandler implements ICommandHandler<EndCalendar> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: EndCalendar): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(cycleCalendarDecider, command.data.schemeId, command),
    );
  }
}
