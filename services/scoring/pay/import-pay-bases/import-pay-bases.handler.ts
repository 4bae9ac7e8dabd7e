import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { ImportPayTable } from '../pay.request.ts';
import { importPayTable } from './import-pay-table.ts';

@CommandHandler(ImportPayTable)
export class ImportPayBasesHandler implements ICommandHandler<ImportPayTable> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(AssessmentReader) private readonly assessments: AssessmentReader,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: ImportPayTable): Promise<CommandOutcome> {
    const { eventStore, assessments, commands } = this;
    return importPayTable({ eventStore, assessments, commands }, command);
  }
}
