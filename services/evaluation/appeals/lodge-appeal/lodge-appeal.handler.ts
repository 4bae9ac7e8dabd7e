import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LodgeAppeal } from '../decider/appeal-docket.commands.ts';
import { docketOrders } from '../docket-orders.ts';

/** The stages in which a unit may appeal. */
const STAGES = ['publicity', 'appeal'] as const;

@CommandHandler(LodgeAppeal)
export class LodgeAppealHandler implements ICommandHandler<LodgeAppeal> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: LodgeAppeal): Promise<CommandOutcome> {
    const { late, lateReason } = command.data;
    const stage = { stages: STAGES, late, ...(lateReason !== undefined && { lateReason }) };
    return this.commands.execute(command.metadata, ...docketOrders(command, stage));
  }
}
