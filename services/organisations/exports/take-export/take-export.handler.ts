import type { CommandExecutor, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  STORED_LEDGERS,
  TENANT_FILES,
  type StoredLedgers,
  type TenantFiles,
} from '../result/export-ports.ts';
import { TakeExport } from './take-export.command.ts';
import { takeExport, type TakenExport } from './take-export.ts';

@CommandHandler(TakeExport)
export class TakeExportHandler implements ICommandHandler<TakeExport> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(STORED_LEDGERS) private readonly storedLedgers: StoredLedgers,
    @Inject(TENANT_FILES) private readonly files: TenantFiles,
  ) {}

  execute({ metadata }: TakeExport): Promise<TakenExport> {
    const { eventStore, commands, storedLedgers, files } = this;
    return takeExport({ eventStore, commands, storedLedgers, files }, metadata);
  }
}
