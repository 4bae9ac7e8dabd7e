import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { loadCycle } from '../../cycles/decider/load-cycle.ts';
import { factOrders } from './fact-orders.ts';
import { RecordDailyFactRequest } from './record-daily-fact.request.ts';

@CommandHandler(RecordDailyFactRequest)
export class RecordDailyFactHandler implements ICommandHandler<RecordDailyFactRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute(request: RecordDailyFactRequest): Promise<CommandOutcome> {
    const cycle = await loadCycle(this.eventStore, request.metadata.tenantId, request.data.cycleId);
    return this.commands.execute(request.metadata, ...factOrders(cycle, request));
  }
}
