import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DeliverDutyReport } from '../decider/duty-report.commands.ts';
import { dutyReportDecider, dutyReportId } from '../decider/duty-report.decider.ts';

@CommandHandler(DeliverDutyReport)
export class DeliverDutyReportHandler implements ICommandHandler<DeliverDutyReport> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: DeliverDutyReport): Promise<CommandOutcome> {
    const { cycleId, organisationId } = command.data;
    const id = dutyReportId(cycleId, organisationId);
    return this.commands.execute(command.metadata, orderFor(dutyReportDecider, id, command));
  }
}
