import type { CommandExecutor, CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EnterPersonalFactorsRequest } from '../pay.request.ts';
import { enterPersonalFactors } from './enter-personal-factors.ts';

@CommandHandler(EnterPersonalFactorsRequest)
export class EnterPersonalFactorsHandler implements ICommandHandler<EnterPersonalFactorsRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  execute(command: EnterPersonalFactorsRequest): Promise<CommandOutcome> {
    return enterPersonalFactors({ eventStore: this.eventStore, commands: this.commands }, command);
  }
}
