import { dayOf } from '@kaoping/calendar';
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
import { collectingNeed } from '../../sheets/result/collecting-stages.ts';
import { ConcludeInspection } from '../decider/inspection.commands.ts';
import { inspectionDecider } from '../decider/inspection.decider.ts';

@CommandHandler(ConcludeInspection)
export class ConcludeInspectionHandler implements ICommandHandler<ConcludeInspection> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute(command: ConcludeInspection): Promise<CommandOutcome> {
    const { metadata, data } = command;
    const { cycleId, inspectionId, lateReason } = data;
    const loaded = await loadCycle(this.eventStore, metadata.tenantId, cycleId);
    const need = collectingNeed(loaded, dayOf(metadata.now), lateReason);
    const stage = new RequireStage(metadata, { cycleId, ...need });
    return this.commands.execute(
      metadata,
      orderFor(inspectionDecider, inspectionId, command),
      orderFor(evaluationCycleDecider, cycleId, stage),
    );
  }
}
