import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ACCOUNT_PORTS, type AccountPorts } from '../../accounts/result/account-ports.ts';
import type { StartedSession } from '../result/new-session.ts';
import { ChangeOwnPassword } from './change-password.command.ts';
import { changePassword } from './change-password.ts';

@CommandHandler(ChangeOwnPassword)
export class ChangePasswordHandler implements ICommandHandler<ChangeOwnPassword> {
  constructor(@Inject(ACCOUNT_PORTS) private readonly ports: AccountPorts) {}

  execute(command: ChangeOwnPassword): Promise<StartedSession> {
    return changePassword(this.ports, command);
  }
}
