import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accountOrders } from '../result/account-orders.ts';
import { ObjectToAdjustment } from '../decider/adjustment-account.commands.ts';

@CommandHandler(ObjectToAdjustment)
export class ObjectToAdjustmentHandler implements ICommandHandler<ObjectToAdjustment> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ObjectToAdjustment): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...accountOrders(command));
  }
}
