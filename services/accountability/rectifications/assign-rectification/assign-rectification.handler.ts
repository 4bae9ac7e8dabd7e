import {
  loadState,
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { rectificationDecider } from '../decider/rectification.decider.ts';
import { requireRaised } from '../decider/rectification.state.ts';
import { AssignRectificationRequest } from './assign-rectification.request.ts';

@CommandHandler(AssignRectificationRequest)
export class AssignRectificationHandler implements ICommandHandler<AssignRectificationRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ command, reach }: AssignRectificationRequest): Promise<CommandOutcome> {
    const { metadata, data } = command;
    const ledger = await this.eventStore.ledger(metadata.tenantId);
    const { state } = await loadState(ledger, rectificationDecider, data.rectificationId);
    reach.require(requireRaised(state, data.rectificationId).organisation);
    return this.commands.execute(metadata, orderFor(rectificationDecider, data.rectificationId, command));
  }
}
