import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RecordAppraisal } from '../decider/post-linkage.commands.ts';
import { appraisalDecider, appraisalId } from '../decider/appraisal.decider.ts';

@CommandHandler(RecordAppraisal)
export class RecordAppraisalHandler implements ICommandHandler<RecordAppraisal> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: RecordAppraisal): Promise<CommandOutcome> {
    const { data } = command;
    return this.commands.execute(
      command.metadata,
      orderFor(appraisalDecider, appraisalId(data.personId, data.year), command),
    );
  }
}
