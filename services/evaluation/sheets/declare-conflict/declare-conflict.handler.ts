import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GiveUpSheetSeats } from '../decider/sheet-seats.commands.ts';
import { sheetSeatsDecider } from '../decider/sheet-seats.decider.ts';
import { DeclareConflict } from '../decider/sheet.commands.ts';
import { sheetDecider } from '../decider/sheet.decider.ts';

@CommandHandler(DeclareConflict)
export class DeclareConflictHandler implements ICommandHandler<DeclareConflict> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: DeclareConflict): Promise<CommandOutcome> {
    const { sheetId, cycleId, organisationId } = command.data;
    return this.commands.execute(
      command.metadata,
      orderFor(sheetDecider, sheetId, command),
      orderFor(
        sheetSeatsDecider,
        cycleId,
        new GiveUpSheetSeats(command.metadata, { sheetId, organisationId }),
      ),
    );
  }
}
