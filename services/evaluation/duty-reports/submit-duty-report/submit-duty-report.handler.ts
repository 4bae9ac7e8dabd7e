import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RequireStage } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import { loadCycle } from '../../cycles/decider/load-cycle.ts';
import { SubmitDutyReport } from '../decider/duty-report.commands.ts';
import { dutyReportDecider, dutyReportId } from '../decider/duty-report.decider.ts';

@CommandHandler(SubmitDutyReport)
export class SubmitDutyReportHandler implements ICommandHandler<SubmitDutyReport> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute(command: SubmitDutyReport): Promise<CommandOutcome> {
    const { metadata, data } = command;
    const { cycleId, organisationId, lateReason } = data;
    const { scheme } = await loadCycle(this.eventStore, metadata.tenantId, cycleId);
    const stage = { cycleId, stages: ['report'] as const, late: scheme.entering.late };
    return this.commands.execute(
      metadata,
      orderFor(dutyReportDecider, dutyReportId(cycleId, organisationId), command),
      orderFor(
        evaluationCycleDecider,
        cycleId,
        new RequireStage(metadata, { ...stage, ...(lateReason !== undefined && { lateReason }) }),
      ),
    );
  }
}
