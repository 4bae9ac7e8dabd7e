import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ConfirmDirectoryImport } from '../directory-import.request.ts';
import { confirmImport } from './confirm-import.ts';

@CommandHandler(ConfirmDirectoryImport)
export class ConfirmDirectoryImportHandler implements ICommandHandler<ConfirmDirectoryImport> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: ConfirmDirectoryImport): Promise<CommandOutcome> {
    return confirmImport({ eventStore: this.eventStore, commands: this.commands }, command);
  }
}
