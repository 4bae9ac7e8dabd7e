import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SetPostRatios } from '../decider/post-linkage.commands.ts';
import { POST_RATIOS_ID, postRatiosDecider } from '../decider/post-ratios.decider.ts';

@CommandHandler(SetPostRatios)
export class SetPostRatiosHandler implements ICommandHandler<SetPostRatios> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SetPostRatios): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(postRatiosDecider, POST_RATIOS_ID, command));
  }
}
