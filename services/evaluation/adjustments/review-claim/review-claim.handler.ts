import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accountOrders } from '../result/account-orders.ts';
import { ReviewClaim } from '../decider/adjustment-account.commands.ts';

@CommandHandler(ReviewClaim)
export class ReviewClaimHandler implements ICommandHandler<ReviewClaim> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ReviewClaim): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...accountOrders(command));
  }
}
