import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ACCOUNT_PORTS, type AccountPorts } from '../../accounts/result/account-ports.ts';
import { TENANT_KEYS, type TenantKeys } from '../../enterprises/result/tenant-keys.port.ts';
import { FoundByInvitation } from './accept-invitation.command.ts';
import { foundByInvitation } from './found-by-invitation.ts';

@CommandHandler(FoundByInvitation)
export class FoundByInvitationHandler implements ICommandHandler<FoundByInvitation> {
  constructor(
    @Inject(ACCOUNT_PORTS) private readonly ports: AccountPorts,
    @Inject(TENANT_KEYS) private readonly keys: TenantKeys,
  ) {}

  execute(command: FoundByInvitation): Promise<CommandOutcome> {
    return foundByInvitation({ ...this.ports, keys: this.keys }, command);
  }
}
