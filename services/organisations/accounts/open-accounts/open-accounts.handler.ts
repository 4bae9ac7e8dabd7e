import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ACCOUNT_PORTS, type AccountPorts } from '../result/account-ports.ts';
import { OpenAccounts, type OpenedAccountsOutcome } from './open-accounts.command.ts';
import { openAccounts } from './open-accounts.ts';

@CommandHandler(OpenAccounts)
export class OpenAccountsHandler implements ICommandHandler<OpenAccounts> {
  constructor(@Inject(ACCOUNT_PORTS) private readonly ports: AccountPorts) {}

  execute(command: OpenAccounts): Promise<OpenedAccountsOutcome> {
    return openAccounts(this.ports, command);
  }
}
