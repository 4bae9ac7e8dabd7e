import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Opens a session whose secret has the given digest. */
export class OpenSession {
  readonly type = 'OpenSession';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly sessionId: string;
      readonly accountId: string;
      readonly accountEpoch: number;
      readonly secretDigest: string;
      readonly expiresAt: string;
    },
  ) {}
}

/** Ends one session. */
export class EndSession {
  readonly type = 'EndSession';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly sessionId: string },
  ) {}
}

/** Everything that can be asked of a session. */
export type SessionCommand = OpenSession | EndSession;
