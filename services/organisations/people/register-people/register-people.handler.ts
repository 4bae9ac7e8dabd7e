import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { registerPeopleOrders } from '../result/people-orders.ts';
import { RegisterPeople } from './register-people.request.ts';

@CommandHandler(RegisterPeople)
export class RegisterPeopleHandler implements ICommandHandler<RegisterPeople> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute({ metadata, data }: RegisterPeople): Promise<CommandOutcome> {
    return this.commands.execute(metadata, ...registerPeopleOrders(metadata, data.people));
  }
}
