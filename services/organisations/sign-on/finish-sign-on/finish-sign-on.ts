import { orderFor } from '@kaoping/event-sourcing';
import { SignInBySignOn } from '../../accounts/decider/account.commands.ts';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import { SignInRefused } from '../../accounts/decider/account.errors.ts';
import { subjectStream } from '../../accounts/decider/sign-in-name.decider.ts';
import { actorOf } from '../../accounts/result/actor-of.ts';
import { findByLoginName, findByName, type FoundAccount } from '../../accounts/result/find-account.ts';
import { claimSubject } from '../../accounts/result/subject-order.ts';
import { sessionDecider } from '../../sessions/decider/session.decider.ts';
import { newSession, SESSION_MS, type StartedSession } from '../../sessions/result/new-session.ts';
import { providerAccessOf } from '../result/provider-access.ts';
import type { SignOnPorts } from '../result/sign-on-ports.ts';
import type { VouchedSubject } from '../result/sign-on-provider.port.ts';
import type { FinishSignOn } from './finish-sign-on.command.ts';

/**
 * Lets in whom the provider vouches for: by the subject that an account is linked to, or the first time by the login
 * name that the provider tells, which links the two for good. Nobody without an account gets one this way.
 */
export const finishSignOn = async (
  ports: SignOnPorts,
  { metadata, data: { flow, search } }: FinishSignOn,
): Promise<StartedSession> => {
  const { provider, secrets, commands, instantAfter } = ports;
  const access = await providerAccessOf(ports, metadata.tenantId);
  const vouched = await provider.finish(access, flow, `${access.redirectUri}${search}`);
  const found = await accountOf(ports, metadata.tenantId, vouched);
  if (!found) throw new SignInRefused();
  const { accountId, account } = found;
  const { issuer, subject } = vouched;
  const signed = { ...metadata, actorId: actorOf(accountId, account.holder) };
  const signIn = new SignInBySignOn(signed, { accountId, issuer, subject });
  const { command, started } = newSession({ secrets }, signed, {
    account: found,
    accountEpoch: account.sessionEpoch,
    expiresAt: instantAfter(metadata.now, SESSION_MS),
  });
  await commands.execute(
    signed,
    claimSubject(signIn),
    orderFor(accountDecider, accountId, signIn),
    orderFor(sessionDecider, command.data.sessionId, command),
  );
  return started;
};

const accountOf = async (
  { eventStore }: SignOnPorts,
  tenantId: FinishSignOn['metadata']['tenantId'],
  { issuer, subject, loginName }: VouchedSubject,
): Promise<FoundAccount | undefined> => {
  const linked = await findByName(await eventStore.ledger(tenantId), subjectStream(issuer, subject));
  if (linked || loginName === undefined) return linked;
  return findByLoginName(eventStore, tenantId, loginName);
};
