import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ACCOUNT_PORTS, type AccountPorts } from '../result/account-ports.ts';
import { OfferPasswordReset, type PasswordResetOutcome } from './reset-password.command.ts';
import { resetPassword } from './reset-password.ts';

@CommandHandler(OfferPasswordReset)
export class ResetPasswordHandler implements ICommandHandler<OfferPasswordReset> {
  constructor(@Inject(ACCOUNT_PORTS) private readonly ports: AccountPorts) {}

  execute(command: OfferPasswordReset): Promise<PasswordResetOutcome> {
    return resetPassword(this.ports, command);
  }
}
