import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SettlePayRunRequest } from '../pay.request.ts';
import { settlePayRun } from './settle-pay-run.ts';

@CommandHandler(SettlePayRunRequest)
export class SettlePayRunHandler implements ICommandHandler<SettlePayRunRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: SettlePayRunRequest): Promise<CommandOutcome> {
    return settlePayRun({ eventStore: this.eventStore, commands: this.commands }, command);
  }
}
