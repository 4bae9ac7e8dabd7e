import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApproveCalibration } from '../decider/calibration.commands.ts';
import { calibrationBookId, calibrationDecider } from '../decider/calibration.decider.ts';

@CommandHandler(ApproveCalibration)
export class ApproveCalibrationHandler implements ICommandHandler<ApproveCalibration> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ApproveCalibration): Promise<CommandOutcome> {
    const id = calibrationBookId(command.data);
    return this.commands.execute(command.metadata, orderFor(calibrationDecider, id, command));
  }
}
