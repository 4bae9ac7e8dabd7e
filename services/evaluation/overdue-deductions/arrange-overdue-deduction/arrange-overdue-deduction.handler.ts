import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrangeOverdueDeduction } from '../decider/overdue-rule.commands.ts';
import { overdueRuleDecider } from '../decider/overdue-rule.decider.ts';

@CommandHandler(ArrangeOverdueDeduction)
export class ArrangeOverdueDeductionHandler implements ICommandHandler<ArrangeOverdueDeduction> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ArrangeOverdueDeduction): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(overdueRuleDecider, command.data.cycleId, command),
    );
  }
}
