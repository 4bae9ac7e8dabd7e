import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpenDifferenceRunRequest } from '../pay.request.ts';
import { openDifferenceRun } from './open-difference-run.ts';

@CommandHandler(OpenDifferenceRunRequest)
export class OpenDifferenceRunHandler implements ICommandHandler<OpenDifferenceRunRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: OpenDifferenceRunRequest): Promise<CommandOutcome> {
    return openDifferenceRun({ eventStore: this.eventStore, commands: this.commands }, command);
  }
}
