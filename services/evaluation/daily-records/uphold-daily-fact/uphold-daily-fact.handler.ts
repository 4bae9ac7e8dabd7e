import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UpholdDailyFact } from '../decider/daily-fact.commands.ts';
import { dailyFactDecider } from '../decider/daily-fact.decider.ts';

@CommandHandler(UpholdDailyFact)
export class UpholdDailyFactHandler implements ICommandHandler<UpholdDailyFact> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: UpholdDailyFact): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(dailyFactDecider, command.data.factId, command));
  }
}
