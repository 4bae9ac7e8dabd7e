import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrangeBurdenRates } from '../decider/burden.commands.ts';
import { BURDEN_RATES_ID, burdenRatesDecider } from '../decider/burden-rates.decider.ts';

@CommandHandler(ArrangeBurdenRates)
export class ArrangeBurdenRatesHandler implements ICommandHandler<ArrangeBurdenRates> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ArrangeBurdenRates): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(burdenRatesDecider, BURDEN_RATES_ID, command));
  }
}
