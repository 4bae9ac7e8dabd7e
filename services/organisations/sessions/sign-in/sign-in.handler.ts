import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ACCOUNT_PORTS, type AccountPorts } from '../../accounts/result/account-ports.ts';
import type { StartedSession } from '../result/new-session.ts';
import { SignInWithPassword } from './sign-in.command.ts';
import { signIn } from './sign-in.ts';

@CommandHandler(SignInWithPassword)
export class SignInHandler implements ICommandHandler<SignInWithPassword> {
  constructor(@Inject(ACCOUNT_PORTS) private readonly ports: AccountPorts) {}

  execute(command: SignInWithPassword): Promise<StartedSession> {
    return signIn(this.ports, command);
  }
}
