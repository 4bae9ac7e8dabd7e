import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SwitchOffSignOn } from '../decider/sign-on.commands.ts';
import { SIGN_ON_ID, signOnDecider } from '../decider/sign-on.decider.ts';

@CommandHandler(SwitchOffSignOn)
export class SwitchOffSignOnHandler implements ICommandHandler<SwitchOffSignOn> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SwitchOffSignOn): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(signOnDecider, SIGN_ON_ID, command));
  }
}
