import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawReview } from '../decider/duty-report.commands.ts';
import { dutyReportDecider, dutyReportId } from '../decider/duty-report.decider.ts';

@CommandHandler(WithdrawReview)
export class WithdrawReviewHandler implements ICommandHandler<WithdrawReview> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawReview): Promise<CommandOutcome> {
    const { cycleId, organisationId } = command.data;
    const id = dutyReportId(cycleId, organisationId);
    return this.commands.execute(command.metadata, orderFor(dutyReportDecider, id, command));
  }
}
