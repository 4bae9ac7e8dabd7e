import { orderFor, type CommandMetadata } from '@kaoping/event-sourcing';
import { NoteFailedSignIn } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import { SignInRefused } from '../decider/account.errors.ts';
import type { AccountPorts } from './account-ports.ts';

/** When failures began to count, and how long a lock would last. */
export interface FailureWindow {
  readonly countedFrom: string;
  readonly lockUntil: string;
}

/**
 * Counts a failed try on its account, where there is one, and refuses it: not before `answerAt`, whatever it failed at.
 *
 * @throws {SignInRefused} always.
 */
export const refuseSignIn = async (
  { commands }: Pick<AccountPorts, 'commands'>,
  metadata: CommandMetadata,
  failed: { readonly accountId: string | undefined; readonly window: FailureWindow },
  answerAt: Promise<void>,
): Promise<never> => {
  const { accountId, window } = failed;
  if (accountId !== undefined) {
    const command = new NoteFailedSignIn(metadata, { accountId, ...window });
    await commands.execute(metadata, orderFor(accountDecider, accountId, command));
  }
  await answerAt;
  throw new SignInRefused();
};
