import { DomainError, type TenantId } from '@kaoping/event-sourcing';
import { findByLoginName } from '@kaoping/organisations';
import type { ConsoleSession } from './console-session.ts';

/** Nobody signs in under this name. Whoever has the data folder may know that. */
class LoginNameUnknown extends DomainError {
  readonly code = 'ACCOUNT.LOGIN_NAME_UNKNOWN';

  constructor(readonly loginName: string) {
    super({
      en: `There is no account "${loginName}": \`kaoping account list\` shows those there are.`,
      zh: `没有账号“${loginName}”；可用 \`kaoping account list\` 查看现有账号。`,
    });
  }
}

/** The id of the account of a login name. */
export const accountIdOf = async (
  { eventStore }: ConsoleSession,
  tenantId: TenantId,
  loginName: string,
): Promise<string> => {
  // Opened first, so that an enterprise that is not there is told as such.
  await eventStore.ledger(tenantId);
  const found = await findByLoginName(eventStore, tenantId, loginName);
  if (!found) throw new LoginNameUnknown(loginName);
  return found.accountId;
};
