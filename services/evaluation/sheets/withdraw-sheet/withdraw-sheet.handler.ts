import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GiveUpSheetSeats } from '../decider/sheet-seats.commands.ts';
import { sheetSeatsDecider } from '../decider/sheet-seats.decider.ts';
import { WithdrawSheet } from '../decider/sheet.commands.ts';
import { sheetDecider } from '../decider/sheet.decider.ts';

@CommandHandler(WithdrawSheet)
export class WithdrawSheetHandler implements ICommandHandler<WithdrawSheet> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawSheet): Promise<CommandOutcome> {
    const { sheetId, cycleId } = command.data;
    return this.commands.execute(
      command.metadata,
      orderFor(sheetDecider, sheetId, command),
      orderFor(sheetSeatsDecider, cycleId, new GiveUpSheetSeats(command.metadata, { sheetId })),
    );
  }
}
