import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApprovePayRunRequest } from '../pay.request.ts';
import { approvePayRun } from './approve-pay-run.ts';

@CommandHandler(ApprovePayRunRequest)
export class ApprovePayRunHandler implements ICommandHandler<ApprovePayRunRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: ApprovePayRunRequest): Promise<CommandOutcome> {
    return approvePayRun({ eventStore: this.eventStore, commands: this.commands }, command);
  }
}
