import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IssueAccessToken } from '../decider/access-token.commands.ts';
import { accessTokenDecider } from '../decider/access-token.decider.ts';

@CommandHandler(IssueAccessToken)
export class IssueTokenHandler implements ICommandHandler<IssueAccessToken> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: IssueAccessToken): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(accessTokenDecider, command.data.tokenId, command),
    );
  }
}
