import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpenScorecard } from '../../scorecards/decider/scorecard.commands.ts';
import { scorecardDecider, scorecardId } from '../../scorecards/decider/scorecard.decider.ts';
import { OpenCycle } from '../decider/cycle.commands.ts';
import { cycleDecider } from '../decider/cycle.decider.ts';

/** A cycle and the scorecards of its roster open in one commit: nobody ever sees half a roster. */
@CommandHandler(OpenCycle)
export class OpenCycleHandler implements ICommandHandler<OpenCycle> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: OpenCycle): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(
      metadata,
      orderFor(cycleDecider, data.cycleId, command),
      ...data.roster.map((entry) =>
        orderFor(
          scorecardDecider,
          scorecardId(data.cycleId, entry.organisationId),
          new OpenScorecard(metadata, { ...entry, cycleId: data.cycleId, scheme: data.scheme }),
        ),
      ),
    );
  }
}
