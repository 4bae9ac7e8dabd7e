import { tenantId, type Sentence } from '@kaoping/event-sourcing';
import { RegisterEnterprise } from '@kaoping/organisations';
import { randomBytes } from 'node:crypto';
import { accountIdOf } from '../console/find-account.ts';
import { withConsole, type ConsoleSession } from '../console/console-session.ts';
import { openAccountWithPassword } from '../console/open-account.ts';
import { setPassword } from '../console/set-password.ts';
import { sampleGroup } from './group/group-plan.ts';
import { seedGroup, type SampleAccount } from './group/seed-group.ts';

/** Enough that nobody guesses one, short enough to be typed from a screen. */
const PASSWORD_BYTES = 9;

const newPassword = (): string => `Kp-${randomBytes(PASSWORD_BYTES).toString('base64url')}`;

/**
 * Builds the sample's group on a server that runs, as its people would through the public interface.
 *
 * @returns The accounts that may sign in, with passwords that are kept nowhere.
 */
export const enterGroup = async (
  { url, directory }: { readonly url: string; readonly directory: string },
  report: (step: Sentence) => void,
): Promise<readonly SampleAccount[]> => {
  const headquarters = await withConsole(directory, openHeadquarters);
  report({ zh: `示例集团：${sampleGroup.name}`, en: `Sample group: ${sampleGroup.name}` });
  const accounts = await seedGroup({
    url,
    headquarters,
    today: new Date().toISOString().slice(0, 10),
    newPassword,
    resetPassword: (enterprise, password) =>
      withConsole(directory, (session) => resetIfThere(session, enterprise, password)),
    report,
  });
  return [headquarters, ...accounts];
};

const openHeadquarters = async (session: ConsoleSession): Promise<SampleAccount> => {
  const { id, name, officer } = sampleGroup;
  const password = newPassword();
  const account = { enterprise: id, enterpriseName: name, loginName: 'officer', name: officer, password };
  if (await resetIfThere(session, id, password)) return account;
  const tenant = tenantId(id);
  await session.execute(new RegisterEnterprise(session.metadata(tenant), { name }));
  await openAccountWithPassword(session, tenant, {
    loginName: 'officer',
    displayName: officer,
    password,
    grants: [
      { role: 'officer', scope: { kind: 'tenant' } },
      { role: 'operator', scope: { kind: 'tenant' } },
    ],
  });
  return account;
};

/** Tells whether there was somebody to give the password to. */
const resetIfThere = async (
  session: ConsoleSession,
  enterprise: string,
  password: string,
): Promise<boolean> => {
  const tenant = tenantId(enterprise);
  if (!(await session.eventStore.tenants()).includes(tenant)) return false;
  const accountId = await accountIdOf(session, tenant, 'officer').catch(() => undefined);
  if (accountId === undefined) return false;
  await setPassword(session, tenant, { accountId, loginName: 'officer', password });
  return true;
};
