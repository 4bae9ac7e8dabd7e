import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DescribePerson } from '../decider/person.commands.ts';
import { personDecider } from '../decider/person.decider.ts';

@CommandHandler(DescribePerson)
export class DescribePersonHandler implements ICommandHandler<DescribePerson> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: DescribePerson): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(personDecider, command.data.personId, command));
  }
}
