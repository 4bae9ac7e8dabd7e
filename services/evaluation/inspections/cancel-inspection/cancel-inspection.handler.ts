import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GiveUpSheetSeats } from '../../sheets/decider/sheet-seats.commands.ts';
import { sheetSeatsDecider } from '../../sheets/decider/sheet-seats.decider.ts';
import { CancelInspection } from '../decider/inspection.commands.ts';
import { inspectionDecider } from '../decider/inspection.decider.ts';

@CommandHandler(CancelInspection)
export class CancelInspectionHandler implements ICommandHandler<CancelInspection> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: CancelInspection): Promise<CommandOutcome> {
    const { inspectionId, cycleId } = command.data;
    const giveUp = new GiveUpSheetSeats(command.metadata, { sheetId: inspectionId });
    return this.commands.execute(
      command.metadata,
      orderFor(inspectionDecider, inspectionId, command),
      orderFor(sheetSeatsDecider, cycleId, giveUp),
    );
  }
}
