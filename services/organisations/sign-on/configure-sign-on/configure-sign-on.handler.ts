import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SIGN_ON_PORTS, type SignOnPorts } from '../result/sign-on-ports.ts';
import { SetUpSignOn } from './set-up-sign-on.command.ts';
import { setUpSignOn } from './set-up-sign-on.ts';

@CommandHandler(SetUpSignOn)
export class ConfigureSignOnHandler implements ICommandHandler<SetUpSignOn> {
  constructor(@Inject(SIGN_ON_PORTS) private readonly ports: SignOnPorts) {}

  execute(command: SetUpSignOn): Promise<CommandOutcome> {
    return setUpSignOn(this.ports, command);
  }
}
