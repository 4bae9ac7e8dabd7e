import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PlanMeasure } from '../decider/rectification.commands.ts';
import { rectificationDecider } from '../decider/rectification.decider.ts';

@CommandHandler(PlanMeasure)
export class PlanMeasureHandler implements ICommandHandler<PlanMeasure> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: PlanMeasure): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(metadata, orderFor(rectificationDecider, data.rectificationId, command));
  }
}
