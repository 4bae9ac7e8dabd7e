import { loadState, orderFor } from '@kaoping/event-sourcing';
import { ChangePassword } from '../../accounts/decider/account.commands.ts';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import { SignInRefused } from '../../accounts/decider/account.errors.ts';
import type { AccountPorts } from '../../accounts/result/account-ports.ts';
import { refuseSignIn } from '../../accounts/result/failed-sign-in.ts';
import { answerNotBefore, failureWindowAt } from '../../accounts/result/failure-times.ts';
import { checkPassword, normalPassword } from '../../accounts/result/password-rules.ts';
import { sessionDecider } from '../decider/session.decider.ts';
import { newSession, SESSION_MS, type StartedSession } from '../result/new-session.ts';
import type { ChangeOwnPassword } from './change-password.command.ts';

/**
 * Changes the password and begins a new session in the same append, since all others end with it. A wrong present
 * password counts as a failed sign-in: a browser left open is no place to guess from.
 */
export const changePassword = async (
  ports: AccountPorts,
  { metadata, data: { accountId, present, password: typed } }: ChangeOwnPassword,
): Promise<StartedSession> => {
  const answerAt = answerNotBefore(ports);
  const { eventStore, hasher, secrets, commands, instantAfter } = ports;
  const { state: account } = await loadState(
    await eventStore.ledger(metadata.tenantId),
    accountDecider,
    accountId,
  );
  if (account.status === 'absent' || !account.password) throw new SignInRefused();
  const password = normalPassword(typed);
  checkPassword(password, account.holder.loginName);
  if (!(await hasher.verify(normalPassword(present), account.password))) {
    const failed = { accountId, window: failureWindowAt(ports, metadata.now) };
    return refuseSignIn(ports, metadata, failed, answerAt);
  }
  const { command, started } = newSession({ secrets }, metadata, {
    account: { accountId, account },
    accountEpoch: account.sessionEpoch + 1,
    expiresAt: instantAfter(metadata.now, SESSION_MS),
  });
  const change = new ChangePassword(metadata, {
    accountId,
    checked: account.password,
    password: await hasher.hash(password),
  });
  await commands.execute(
    metadata,
    orderFor(accountDecider, accountId, change),
    orderFor(sessionDecider, command.data.sessionId, command),
  );
  return started;
};
