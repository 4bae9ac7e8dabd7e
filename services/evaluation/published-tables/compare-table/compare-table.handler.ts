import type { CommandExecutor, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { comparePublishedTable } from './compare-published-table.ts';
import { ComparePublishedTable, type ComparedTable } from './compare-table.request.ts';

@CommandHandler(ComparePublishedTable)
export class CompareTableHandler implements ICommandHandler<ComparePublishedTable> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: ComparePublishedTable): Promise<ComparedTable> {
    return comparePublishedTable({ eventStore: this.eventStore, commands: this.commands }, command);
  }
}
