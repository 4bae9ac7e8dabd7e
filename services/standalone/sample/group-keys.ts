import { tenantId } from '@kaoping/event-sourcing';
import { withConsole, type ConsoleSession } from '../console/console-session.ts';
import { accountIdOf } from '../console/find-account.ts';
import type { SampleAccount } from '../console/sample-keys.ts';
import { setPassword } from '../console/set-password.ts';
import { newPassword } from './new-password.ts';
import { storyPersons } from './story/story-persons.ts';

/**
 * Gives those of the story who may look around passwords that are kept nowhere: the story was written under others,
 * which nobody saw.
 */
export const groupKeys = (directory: string): Promise<readonly SampleAccount[]> =>
  withConsole(directory, async (session) => {
    const there = await session.eventStore.tenants();
    const accounts: SampleAccount[] = [];
    for (const person of storyPersons) {
      if (!there.includes(tenantId(person.enterprise))) continue;
      const account = { ...person, password: newPassword() };
      if (await isReset(session, account)) accounts.push(account);
    }
    return accounts;
  });

/** Tells whether there was somebody to give the password to. */
const isReset = async (
  session: ConsoleSession,
  { enterprise, loginName, password }: SampleAccount,
): Promise<boolean> => {
  const tenant = tenantId(enterprise);
  const accountId = await accountIdOf(session, tenant, loginName).catch(() => undefined);
  if (accountId === undefined) return false;
  await setPassword(session, tenant, { accountId, loginName, password });
  return true;
};
