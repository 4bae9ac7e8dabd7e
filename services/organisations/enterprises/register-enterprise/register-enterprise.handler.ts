import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RecordTenantKey, RegisterEnterprise } from '../decider/enterprise.commands.ts';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';
import { TENANT_KEYS, type TenantKeys } from '../result/tenant-keys.port.ts';

@CommandHandler(RegisterEnterprise)
export class RegisterEnterpriseHandler implements ICommandHandler<RegisterEnterprise> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(TENANT_KEYS) private readonly keys: TenantKeys,
  ) {}

  async execute(command: RegisterEnterprise): Promise<CommandOutcome> {
    // What is refused leaves no ledger behind: the next line makes one.
    enterpriseDecider.decide(command, enterpriseDecider.initialState);
    const { tenantId } = await this.eventStore.createLedger(command.metadata.tenantId);
    const record = new RecordTenantKey(command.metadata, await this.keys.create(tenantId));
    return this.commands.execute(command.metadata, orderFor(enterpriseDecider, tenantId, command, record));
  }
}
