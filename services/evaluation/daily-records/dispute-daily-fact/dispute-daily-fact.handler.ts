import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DisputeDailyFact } from '../decider/daily-fact.commands.ts';
import { dailyFactDecider } from '../decider/daily-fact.decider.ts';

@CommandHandler(DisputeDailyFact)
export class DisputeDailyFactHandler implements ICommandHandler<DisputeDailyFact> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: DisputeDailyFact): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(dailyFactDecider, command.data.factId, command));
  }
}
