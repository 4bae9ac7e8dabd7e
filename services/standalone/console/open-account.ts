import type { TenantId } from '@kaoping/event-sourcing';
import {
  ChoosePasswordByCode,
  OpenAccounts,
  type AccountRequest,
  type HandedCode,
  type OpenedAccountsOutcome,
} from '@kaoping/organisations';
import type { ConsoleSession } from './console-session.ts';

/** Opens an account with any role: whoever has the data folder answers for it. Its code is shown once. */
export const openAccount = async (
  session: ConsoleSession,
  tenantId: TenantId,
  account: AccountRequest,
): Promise<HandedCode> => {
  const { codes } = (await session.execute(
    new OpenAccounts(session.metadata(tenantId), { accounts: [account], mayGrant: true }),
  )) as unknown as OpenedAccountsOutcome;
  const [code] = codes;
  if (!code) throw new Error('no account was opened');
  return code;
};

/** Opens an account together with its password, as samples and tests need it: nobody hands over a code there. */
export const openAccountWithPassword = async (
  session: ConsoleSession,
  tenantId: TenantId,
  { password, ...account }: AccountRequest & { readonly password: string },
): Promise<HandedCode> => {
  const { code = '', ...opened } = await openAccount(session, tenantId, account);
  const { loginName } = account;
  await session.execute(new ChoosePasswordByCode(session.metadata(tenantId), { loginName, code, password }));
  return opened;
};
