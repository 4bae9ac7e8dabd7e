import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AcceptSheet } from '../decider/sheet.commands.ts';
import { sheetDecider } from '../decider/sheet.decider.ts';

@CommandHandler(AcceptSheet)
export class AcceptSheetHandler implements ICommandHandler<AcceptSheet> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AcceptSheet): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(sheetDecider, command.data.sheetId, command));
  }
}
