import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Secrets } from '@kaoping/nest-platform';
import type { FoundAccount } from '../../accounts/result/find-account.ts';
import { formatSecret } from '../../access-tokens/result/secret-text.ts';
import { OpenSession } from '../decider/session.commands.ts';
import { csrfTokenOf } from './csrf-token.ts';

/** How long a session lasts: a working day with its evening. */
export const SESSION_MS = 12 * 3_600_000;

/** A session that was opened, as its holder is told of it. */
export interface StartedSession {
  readonly account: FoundAccount;
  /** What the cookie holds. It exists here and in the browser only. */
  readonly cookieValue: string;
  readonly csrfToken: string;
  readonly expiresAt: string;
}

/** Makes a session for an account, and the command that opens it. */
export const newSession = (
  { secrets }: { readonly secrets: Secrets },
  metadata: CommandMetadata,
  session: {
    readonly account: FoundAccount;
    readonly accountEpoch: number;
    readonly expiresAt: string;
  },
): { readonly command: OpenSession; readonly started: StartedSession } => {
  const { account, accountEpoch, expiresAt } = session;
  const { tenantId, commandId } = metadata;
  const secret = secrets.create();
  const sessionId = secrets.digest(`session ${commandId}`).slice(0, SESSION_ID_LENGTH);
  const command = new OpenSession(metadata, {
    sessionId,
    accountId: account.accountId,
    accountEpoch,
    secretDigest: secrets.digest(secret),
    expiresAt,
  });
  const cookieValue = formatSecret('ks', { tenantId, id: sessionId, secret });
  return {
    command,
    started: { account, cookieValue, csrfToken: csrfTokenOf(secrets, secret), expiresAt },
  };
};

/** Letters of a session's id: 128 bits of a digest. It is no secret. */
const SESSION_ID_LENGTH = 32;
