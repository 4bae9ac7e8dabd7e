import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type ReadModels,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, READ_MODELS } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { requireSubsidiaries } from '../../directory/result/require-subsidiaries.ts';
import { HandDownScheme } from '../decider/scheme.commands.ts';
import { schemeDecider } from '../decider/scheme.decider.ts';

@CommandHandler(HandDownScheme)
export class HandDownSchemeHandler implements ICommandHandler<HandDownScheme> {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute(command: HandDownScheme): Promise<CommandOutcome> {
    const { metadata, data } = command;
    await requireSubsidiaries(this.readModels, metadata.tenantId, data.recipients);
    return this.commands.execute(metadata, orderFor(schemeDecider, data.schemeId, command));
  }
}
