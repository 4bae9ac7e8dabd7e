import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accountOrders } from '../result/account-orders.ts';
import { ClaimAdjustment } from '../decider/adjustment-account.commands.ts';

/** The stages in which bonuses are claimed and deductions recorded. */
const STAGES = ['report', 'review', 'assess'] as const;

@CommandHandler(ClaimAdjustment)
export class ClaimAdjustmentHandler implements ICommandHandler<ClaimAdjustment> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ClaimAdjustment): Promise<CommandOutcome> {
    const { rules, lateReason } = command.data;
    const stage = { stages: STAGES, late: rules.late, ...(lateReason !== undefined && { lateReason }) };
    return this.commands.execute(command.metadata, ...accountOrders(command, stage));
  }
}
