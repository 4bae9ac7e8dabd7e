import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Grant } from '@kaoping/nest-platform';

/** Makes a token whose secret has the given digest. */
export class IssueAccessToken {
  readonly type = 'IssueAccessToken';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly tokenId: string;
      readonly grants: readonly Grant[];
      readonly holder: string;
      readonly secretDigest: string;
      readonly expiresAt?: string;
      /** Who asks, with what they may do; left out on the command line, which answers to nobody. */
      readonly issuer?: { readonly accountId?: string; readonly grants: readonly Grant[] };
    },
  ) {}
}

/** Takes a token back. */
export class RevokeAccessToken {
  readonly type = 'RevokeAccessToken';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly tokenId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of an access token. */
export type AccessTokenCommand = IssueAccessToken | RevokeAccessToken;
