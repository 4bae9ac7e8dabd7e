import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReportFormEditing } from '../decider/burden.commands.ts';
import { formEditingDecider, formEditingId } from '../decider/form-editing.decider.ts';

@CommandHandler(ReportFormEditing)
export class ReportFormEditingHandler implements ICommandHandler<ReportFormEditing> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ReportFormEditing): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(formEditingDecider, formEditingId(command.data.kind, command.data.formId), command),
    );
  }
}
