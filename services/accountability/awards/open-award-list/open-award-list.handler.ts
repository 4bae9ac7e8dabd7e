import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpenAwardList } from '../decider/award-list.commands.ts';
import { awardListDecider } from '../decider/award-list.decider.ts';

@CommandHandler(OpenAwardList)
export class OpenAwardListHandler implements ICommandHandler<OpenAwardList> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: OpenAwardList): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(metadata, orderFor(awardListDecider, data.listId, command));
  }
}
