import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SubmitSheet } from '../decider/sheet.commands.ts';
import { submissionOrders } from './submission-orders.ts';

@CommandHandler(SubmitSheet)
export class SubmitSheetHandler implements ICommandHandler<SubmitSheet> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SubmitSheet): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...submissionOrders(command));
  }
}
