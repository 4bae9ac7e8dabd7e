import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ACCOUNT_PORTS, type AccountPorts } from '../../accounts/result/account-ports.ts';
import { JoinByInvitation } from './accept-invitation.command.ts';
import { joinByInvitation } from './join-by-invitation.ts';

@CommandHandler(JoinByInvitation)
export class JoinByInvitationHandler implements ICommandHandler<JoinByInvitation> {
  constructor(@Inject(ACCOUNT_PORTS) private readonly ports: AccountPorts) {}

  execute(command: JoinByInvitation): Promise<CommandOutcome> {
    return joinByInvitation(this.ports, command);
  }
}
