import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ImportResultsTable } from '../business-results.request.ts';
import { importResults } from './import-results.ts';

@CommandHandler(ImportResultsTable)
export class ImportResultsHandler implements ICommandHandler<ImportResultsTable> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: ImportResultsTable): Promise<CommandOutcome> {
    return importResults({ eventStore: this.eventStore, commands: this.commands }, command);
  }
}
