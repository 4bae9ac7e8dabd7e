import { tenantId } from '@kaoping/event-sourcing';
import { RegisterEnterprise } from '@kaoping/organisations';
import type { ConsoleSession } from '../console/console-session.ts';
import { openAccountWithPassword } from '../console/open-account.ts';
import type { SampleAccount } from '../console/sample-keys.ts';

/** Registers an enterprise of the sample, with an officer who may do everything in it. */
export const openEnterprise = async (
  session: ConsoleSession,
  { id, name, officer }: { readonly id: string; readonly name: string; readonly officer: string },
  password: string,
): Promise<SampleAccount> => {
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
  return { enterprise: id, enterpriseName: name, loginName: 'officer', name: officer, password };
};
