import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GiveUpSheetSeats } from '../../sheets/decider/sheet-seats.commands.ts';
import { sheetSeatsDecider } from '../../sheets/decider/sheet-seats.decider.ts';
import { WithdrawDailyFact } from '../decider/daily-fact.commands.ts';
import { dailyFactDecider } from '../decider/daily-fact.decider.ts';

@CommandHandler(WithdrawDailyFact)
export class WithdrawDailyFactHandler implements ICommandHandler<WithdrawDailyFact> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawDailyFact): Promise<CommandOutcome> {
    const { factId, cycleId } = command.data;
    return this.commands.execute(
      command.metadata,
      orderFor(dailyFactDecider, factId, command),
      orderFor(sheetSeatsDecider, cycleId, new GiveUpSheetSeats(command.metadata, { sheetId: factId })),
    );
  }
}
