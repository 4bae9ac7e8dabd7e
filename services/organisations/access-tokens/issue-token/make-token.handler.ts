import type { CommandExecutor } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, SECRETS, type Secrets } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MakeAccessToken, type MadeAccessToken } from './make-token.command.ts';
import { makeToken } from './make-token.ts';

@CommandHandler(MakeAccessToken)
export class MakeTokenHandler implements ICommandHandler<MakeAccessToken> {
  constructor(
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  execute(command: MakeAccessToken): Promise<MadeAccessToken> {
    return makeToken({ commands: this.commands, secrets: this.secrets }, command);
  }
}
