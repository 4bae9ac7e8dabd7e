import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RequireStage } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import { SubmitSheet } from '../decider/sheet.commands.ts';
import { sheetDecider } from '../decider/sheet.decider.ts';

@CommandHandler(SubmitSheet)
export class SubmitSheetHandler implements ICommandHandler<SubmitSheet> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  /** A sheet is taken in while the cycle reviews or assesses (000-07); the commit fails if that ends in between. */
  execute(command: SubmitSheet): Promise<CommandOutcome> {
    const { sheetId, cycleId, late, lateReason } = command.data;
    const stage = {
      cycleId,
      stages: ['review', 'assess'] as const,
      late,
      ...(lateReason !== undefined && { lateReason }),
    };
    return this.commands.execute(
      command.metadata,
      orderFor(sheetDecider, sheetId, command),
      orderFor(evaluationCycleDecider, cycleId, new RequireStage(command.metadata, stage)),
    );
  }
}
