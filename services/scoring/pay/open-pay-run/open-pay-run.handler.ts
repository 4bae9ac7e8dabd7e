import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { OpenPayRunRequest } from '../pay.request.ts';
import { openPayRun } from './open-pay-run.ts';

@CommandHandler(OpenPayRunRequest)
export class OpenPayRunHandler implements ICommandHandler<OpenPayRunRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(AssessmentReader) private readonly assessments: AssessmentReader,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: OpenPayRunRequest): Promise<CommandOutcome> {
    const { eventStore, assessments, commands } = this;
    return openPayRun({ eventStore, assessments, commands }, command);
  }
}
