import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { loadCycle } from '../../cycles/decider/load-cycle.ts';
import { OpenDutyReport, SaveDutyReport } from '../decider/duty-report.commands.ts';
import { dutyReportDecider, dutyReportId } from '../decider/duty-report.decider.ts';
import { dutyReportFrame } from '../result/duty-report-frame.ts';

@CommandHandler(SaveDutyReport)
export class SaveDutyReportHandler implements ICommandHandler<SaveDutyReport> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute(command: SaveDutyReport): Promise<CommandOutcome> {
    const { metadata, data } = command;
    const { cycleId, organisationId } = data;
    const { scheme, organisation } = await loadCycle(this.eventStore, metadata.tenantId, cycleId);
    const frame = dutyReportFrame(cycleId, scheme.entering, organisation(organisationId));
    const id = dutyReportId(cycleId, organisationId);
    return this.commands.execute(
      metadata,
      orderFor(dutyReportDecider, id, new OpenDutyReport(metadata, frame), command),
    );
  }
}
