import { orderFor, type CommandExecutor, type TenantId } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, instantAfter, SECRETS, type Secrets } from '@kaoping/nest-platform';
import { findByLoginName, newSession, sessionDecider } from '@kaoping/organisations';
import type { ConsoleSession } from './console-session.ts';

/** Longer than anything is measured. */
const SESSION_MS = 3_600_000;

/** What a page of somebody who is signed in sends along. */
export interface OpenedSession {
  readonly cookieValue: string;
  readonly csrfToken: string;
}

/** Signs somebody in without a password, for benchmarks of hundreds of people: whoever has the data folder may. */
export const openSession = async (
  session: ConsoleSession,
  tenantId: TenantId,
  loginName: string,
): Promise<OpenedSession> => {
  const account = await findByLoginName(session.eventStore, tenantId, loginName);
  if (!account) throw new Error(`there is no account ${loginName}`);
  const metadata = session.metadata(tenantId);
  const { command, started } = newSession({ secrets: session.get(SECRETS) as Secrets }, metadata, {
    account,
    accountEpoch: account.account.sessionEpoch,
    expiresAt: instantAfter(metadata.now, SESSION_MS),
  });
  const commands = session.get(COMMAND_EXECUTOR) as CommandExecutor;
  await commands.execute(metadata, orderFor(sessionDecider, command.data.sessionId, command));
  return { cookieValue: started.cookieValue, csrfToken: started.csrfToken };
};
