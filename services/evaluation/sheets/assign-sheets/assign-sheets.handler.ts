import { dayOf } from '@kaoping/calendar';
import type { CommandExecutor, CommandOutcome, EventStore, ReadModels } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE, READ_MODELS } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { loadCycle } from '../../cycles/decider/load-cycle.ts';
import { directoryOf } from '../../directory/result/directory-reader.ts';
import { AssignSheetsRequest } from './assign-sheets.request.ts';
import { assignmentOrders } from './assignment-orders.ts';

@CommandHandler(AssignSheetsRequest)
export class AssignSheetsHandler implements ICommandHandler<AssignSheetsRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  async execute(request: AssignSheetsRequest): Promise<CommandOutcome> {
    const { metadata, data } = request;
    const cycle = await loadCycle(this.eventStore, metadata.tenantId, data.cycleId);
    const directory = await directoryOf(this.readModels, metadata.tenantId);
    const organisations = await directory.organisationsOn(dayOf(metadata.now));
    return this.commands.execute(metadata, ...assignmentOrders(cycle, request, organisations));
  }
}
