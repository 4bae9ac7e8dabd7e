import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReportLetterSheet } from '../decider/target-letter.commands.ts';
import { targetLetterDecider } from '../decider/target-letter.decider.ts';
import { sheetEvidence } from './sheet-evidence.ts';

@CommandHandler(ReportLetterSheet)
export class ReportLetterSheetHandler implements ICommandHandler<ReportLetterSheet> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ReportLetterSheet): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(targetLetterDecider, command.data.letterId, command),
      ...sheetEvidence(command),
    );
  }
}
