import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { StartedSession } from '../../sessions/result/new-session.ts';
import { SIGN_ON_PORTS, type SignOnPorts } from '../result/sign-on-ports.ts';
import { FinishSignOn } from './finish-sign-on.command.ts';
import { finishSignOn } from './finish-sign-on.ts';

@CommandHandler(FinishSignOn)
export class FinishSignOnHandler implements ICommandHandler<FinishSignOn> {
  constructor(@Inject(SIGN_ON_PORTS) private readonly ports: SignOnPorts) {}

  execute(command: FinishSignOn): Promise<StartedSession> {
    return finishSignOn(this.ports, command);
  }
}
