import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { loadCycle } from '../../cycles/decider/load-cycle.ts';
import { AssignSheetsRequest } from './assign-sheets.request.ts';
import { assignmentOrders } from './assignment-orders.ts';

@CommandHandler(AssignSheetsRequest)
export class AssignSheetsHandler implements ICommandHandler<AssignSheetsRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute(request: AssignSheetsRequest): Promise<CommandOutcome> {
    const { metadata, data } = request;
    const cycle = await loadCycle(this.eventStore, metadata.tenantId, data.cycleId);
    return this.commands.execute(metadata, ...assignmentOrders(cycle, request));
  }
}
