import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { remedyOrders } from './remedy-orders.ts';
import { docketOrders } from '../docket-orders.ts';
import { DecideAppealRequest } from './decide-appeal.request.ts';

/** An appeal against an adjustment is decided and remedied in one commit, or not at all. */
@CommandHandler(DecideAppealRequest)
export class DecideAppealHandler implements ICommandHandler<DecideAppealRequest> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute({ command, against }: DecideAppealRequest): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      ...docketOrders(command),
      ...remedyOrders(command, against),
    );
  }
}
