import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ACCOUNT_PORTS, type AccountPorts } from '../result/account-ports.ts';
import { ChoosePasswordByCode } from './choose-password.command.ts';
import { choosePassword } from './choose-password.ts';

@CommandHandler(ChoosePasswordByCode)
export class ChoosePasswordHandler implements ICommandHandler<ChoosePasswordByCode> {
  constructor(@Inject(ACCOUNT_PORTS) private readonly ports: AccountPorts) {}

  execute(command: ChoosePasswordByCode): Promise<CommandOutcome> {
    return choosePassword(this.ports, command);
  }
}
