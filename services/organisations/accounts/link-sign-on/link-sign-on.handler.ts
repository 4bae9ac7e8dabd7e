import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LinkSignOn } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import { claimSubject } from '../result/subject-order.ts';

@CommandHandler(LinkSignOn)
export class LinkSignOnHandler implements ICommandHandler<LinkSignOn> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: LinkSignOn): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(accountDecider, command.data.accountId, command),
      claimSubject(command),
    );
  }
}
