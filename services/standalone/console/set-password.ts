import type { TenantId } from '@kaoping/event-sourcing';
import { ChoosePasswordByCode, OfferPasswordReset, type PasswordResetOutcome } from '@kaoping/organisations';
import type { ConsoleSession } from './console-session.ts';

/** Gives an account another password at once, as samples need it: nobody hands over a code there. */
export const setPassword = async (
  session: ConsoleSession,
  tenantId: TenantId,
  account: { readonly accountId: string; readonly loginName: string; readonly password: string },
): Promise<void> => {
  const { accountId, ...chosen } = account;
  const { code = '' } = (await session.execute(
    new OfferPasswordReset(session.metadata(tenantId), { accountId }),
  )) as unknown as PasswordResetOutcome;
  await session.execute(new ChoosePasswordByCode(session.metadata(tenantId), { ...chosen, code }));
};
