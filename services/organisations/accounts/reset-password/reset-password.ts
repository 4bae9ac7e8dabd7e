import { loadState, orderFor } from '@kaoping/event-sourcing';
import { instantAfter } from '@kaoping/nest-platform';
import { ResetPassword } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import type { AccountPorts } from '../result/account-ports.ts';
import { normalCode } from '../result/one-time-code.ts';
import { RESET_CODE_MS } from '../result/sign-in-limits.ts';
import type { OfferPasswordReset, PasswordResetOutcome } from './reset-password.command.ts';

/** Makes a code; it exists here and in the caller's hands only. */
export const resetPassword = async (
  { eventStore, commands, secrets }: Pick<AccountPorts, 'eventStore' | 'commands' | 'secrets'>,
  { metadata, data }: OfferPasswordReset,
): Promise<PasswordResetOutcome> => {
  const { accountId } = data;
  const code = secrets.createCode();
  const expiresAt = instantAfter(metadata.now, RESET_CODE_MS);
  const reset = new ResetPassword(metadata, {
    ...data,
    code: { codeDigest: secrets.digest(normalCode(code)), expiresAt },
  });
  const outcome = await commands.execute(metadata, orderFor(accountDecider, accountId, reset));
  const { state } = await loadState(await eventStore.ledger(metadata.tenantId), accountDecider, accountId);
  return {
    outcome,
    accountId,
    loginName: state.status === 'absent' ? '' : state.holder.loginName,
    ...(outcome.events.length > 0 && { code, expiresAt }),
  };
};
