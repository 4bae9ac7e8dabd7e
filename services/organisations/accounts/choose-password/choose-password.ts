import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import { ChoosePassword } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import type { AccountPorts } from '../result/account-ports.ts';
import { actorOf } from '../result/actor-of.ts';
import { answerNotBefore, failureWindowAt } from '../result/failure-times.ts';
import { refuseSignIn } from '../result/failed-sign-in.ts';
import { findWhoEnters } from '../result/find-account.ts';
import { normalCode } from '../result/one-time-code.ts';
import { checkPassword, normalPassword } from '../result/password-rules.ts';
import type { ChoosePasswordByCode } from './choose-password.command.ts';

/**
 * Chooses a password. What is wrong with the password itself is told; a code that is wrong, used up or expired, and an
 * account that there is not, all look the same.
 */
export const choosePassword = async (
  ports: AccountPorts,
  { metadata, data }: ChoosePasswordByCode,
): Promise<CommandOutcome> => {
  const answerAt = answerNotBefore(ports);
  const password = normalPassword(data.password);
  checkPassword(password, data.loginName);
  const { eventStore, secrets, hasher, commands } = ports;
  const found = await findWhoEnters(eventStore, metadata.tenantId, data.loginName);
  const codeDigest = secrets.digest(normalCode(data.code));
  if (!found?.account.code || !secrets.isSame(found.account.code.codeDigest, codeDigest)) {
    const failed = { accountId: found?.accountId, window: failureWindowAt(ports, metadata.now) };
    return refuseSignIn(ports, metadata, failed, answerAt);
  }
  const { accountId, account } = found;
  const command = new ChoosePassword(
    { ...metadata, actorId: actorOf(accountId, account.holder) },
    { accountId, codeDigest, password: await hasher.hash(password) },
  );
  return commands.execute(command.metadata, orderFor(accountDecider, accountId, command));
};
