import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReopenScorecard } from '../decider/scorecard.commands.ts';
import { scorecardDecider, scorecardId } from '../decider/scorecard.decider.ts';

@CommandHandler(ReopenScorecard)
export class ReopenScorecardHandler implements ICommandHandler<ReopenScorecard> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ReopenScorecard): Promise<CommandOutcome> {
    const { cycleId, organisationId } = command.data;
    const id = scorecardId(cycleId, organisationId);
    return this.commands.execute(command.metadata, orderFor(scorecardDecider, id, command));
  }
}
