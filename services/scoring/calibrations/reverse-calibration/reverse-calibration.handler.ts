import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReverseCalibration } from '../decider/calibration.commands.ts';
import { calibrationBookId, calibrationDecider } from '../decider/calibration.decider.ts';

@CommandHandler(ReverseCalibration)
export class ReverseCalibrationHandler implements ICommandHandler<ReverseCalibration> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ReverseCalibration): Promise<CommandOutcome> {
    const id = calibrationBookId(command.data);
    return this.commands.execute(command.metadata, orderFor(calibrationDecider, id, command));
  }
}
