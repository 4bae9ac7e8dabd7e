import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { attachOrders } from '../../evidence/decider/attach-orders.ts';
import { RecordFact } from '../decider/fact.commands.ts';
import { factDecider } from '../decider/fact.decider.ts';

@CommandHandler(RecordFact)
export class RecordFactHandler implements ICommandHandler<RecordFact> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: RecordFact): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(factDecider, command.data.factId, command),
      ...attachOrders(command.metadata, command.data.evidenceIds, {
        place: command.data.place,
        to: { kind: 'fact', id: command.data.factId, indicator: command.data.key },
      }),
    );
  }
}
