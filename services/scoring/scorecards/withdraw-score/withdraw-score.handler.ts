import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawScore } from '../decider/scorecard.commands.ts';
import { scorecardDecider, scorecardId } from '../decider/scorecard.decider.ts';

@CommandHandler(WithdrawScore)
export class WithdrawScoreHandler implements ICommandHandler<WithdrawScore> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawScore): Promise<CommandOutcome> {
    const { cycleId, organisationId } = command.data;
    const id = scorecardId(cycleId, organisationId);
    return this.commands.execute(command.metadata, orderFor(scorecardDecider, id, command));
  }
}
