import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { readSchemeOfTenant } from '../result/read-scheme-of-tenant.ts';
import { DraftScheme } from '../decider/scheme.commands.ts';
import { schemeDecider } from '../decider/scheme.decider.ts';
import { DraftSchemeRequest } from './draft-scheme.request.ts';

@CommandHandler(DraftSchemeRequest)
export class DraftSchemeHandler implements ICommandHandler<DraftSchemeRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, data }: DraftSchemeRequest): Promise<CommandOutcome> {
    const { schemeId, written } = await readSchemeOfTenant(this.eventStore, metadata.tenantId, data.yaml);
    const command = new DraftScheme(metadata, { schemeId, written, account: data.account });
    return this.commands.execute(metadata, orderFor(schemeDecider, schemeId, command));
  }
}
