import { orderFor } from '@kaoping/event-sourcing';
import { SignIn } from '../../accounts/decider/account.commands.ts';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import type { AccountPorts } from '../../accounts/result/account-ports.ts';
import { actorOf } from '../../accounts/result/actor-of.ts';
import { refuseSignIn } from '../../accounts/result/failed-sign-in.ts';
import { answerNotBefore, failureWindowAt } from '../../accounts/result/failure-times.ts';
import { findWhoEnters } from '../../accounts/result/find-account.ts';
import { normalPassword } from '../../accounts/result/password-rules.ts';
import { sessionDecider } from '../decider/session.decider.ts';
import { newSession, SESSION_MS, type StartedSession } from '../result/new-session.ts';
import type { SignInWithPassword } from './sign-in.command.ts';

/**
 * Lets in who knows the password. Whatever it fails at — no such enterprise or one that is gone, no such name, a wrong
 * password, a lock — takes as long and looks the same; a lock is decided where the sign-in is written.
 */
export const signIn = async (
  ports: AccountPorts,
  { metadata, data }: SignInWithPassword,
): Promise<StartedSession> => {
  const answerAt = answerNotBefore(ports);
  const { eventStore, hasher, secrets, commands, instantAfter } = ports;
  const password = normalPassword(data.password);
  const found = await findWhoEnters(eventStore, metadata.tenantId, data.loginName);
  const checked = found?.account.password;
  const isRight = await hasher.verify(password, checked);
  if (!found || !checked || !isRight) {
    const failed = { accountId: found?.accountId, window: failureWindowAt(ports, metadata.now) };
    return refuseSignIn(ports, metadata, failed, answerAt);
  }
  const { accountId, account } = found;
  const rehashed = hasher.isOutdated(checked) ? await hasher.hash(password) : undefined;
  const signed = { ...metadata, actorId: actorOf(accountId, account.holder) };
  const { command, started } = newSession({ secrets }, signed, {
    account: found,
    accountEpoch: account.sessionEpoch,
    expiresAt: instantAfter(metadata.now, SESSION_MS),
  });
  const entry = new SignIn(signed, { accountId, checked, ...(rehashed && { rehashed }) });
  await commands
    .execute(
      signed,
      orderFor(accountDecider, accountId, entry),
      orderFor(sessionDecider, command.data.sessionId, command),
    )
    .catch(async (error: unknown) => {
      // A lock found only here answers no sooner than a wrong password.
      await answerAt;
      throw error;
    });
  return started;
};
