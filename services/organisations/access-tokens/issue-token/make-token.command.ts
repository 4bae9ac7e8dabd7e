import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import type { IssueAccessToken } from '../decider/access-token.commands.ts';

/** Asks for a token together with its text. */
export class MakeAccessToken {
  readonly type = 'MakeAccessToken';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<IssueAccessToken['data'], 'tokenId' | 'secretDigest'>,
  ) {}
}

/** A token that was made; no text where the request was carried out before: it is shown once. */
export interface MadeAccessToken {
  readonly outcome: CommandOutcome;
  readonly tokenId: string;
  readonly token?: string;
}
