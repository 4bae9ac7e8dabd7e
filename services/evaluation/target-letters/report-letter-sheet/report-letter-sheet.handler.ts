import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReportLetterSheet } from '../decider/target-letter.commands.ts';
import { letterOrders } from '../result/letter-orders.ts';
import { sheetEvidence } from './sheet-evidence.ts';

@CommandHandler(ReportLetterSheet)
export class ReportLetterSheetHandler implements ICommandHandler<ReportLetterSheet> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ReportLetterSheet): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...letterOrders(command), ...sheetEvidence(command));
  }
}
