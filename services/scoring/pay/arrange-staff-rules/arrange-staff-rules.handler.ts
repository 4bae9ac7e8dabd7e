import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { ArrangeStaffRulesRequest } from '../pay.request.ts';
import { arrangeStaffRules } from './arrange-staff-rules.ts';

@CommandHandler(ArrangeStaffRulesRequest)
export class ArrangeStaffRulesHandler implements ICommandHandler<ArrangeStaffRulesRequest> {
  constructor(
    @Inject(AssessmentReader) private readonly assessments: AssessmentReader,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: ArrangeStaffRulesRequest): Promise<CommandOutcome> {
    return arrangeStaffRules({ assessments: this.assessments, commands: this.commands }, command);
  }
}
