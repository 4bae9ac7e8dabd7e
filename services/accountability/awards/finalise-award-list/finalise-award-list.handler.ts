import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FinaliseAwardList } from '../decider/award-list.commands.ts';
import { awardListDecider } from '../decider/award-list.decider.ts';

@CommandHandler(FinaliseAwardList)
export class FinaliseAwardListHandler implements ICommandHandler<FinaliseAwardList> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: FinaliseAwardList): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(metadata, orderFor(awardListDecider, data.listId, command));
  }
}
