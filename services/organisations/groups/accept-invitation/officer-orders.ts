import { orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import { instantAfter, type Grant } from '@kaoping/nest-platform';
import { ChoosePassword, OpenAccount } from '../../accounts/decider/account.commands.ts';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import {
  ACCOUNT_MANAGERS_ID,
  accountManagersDecider,
  managerRolesOf,
} from '../../accounts/decider/account-managers.decider.ts';
import { normalLoginName } from '../../accounts/decider/login-name.ts';
import type { PasswordHash } from '../../accounts/decider/password-hash.ts';
import { loginNameStream, signInNameDecider } from '../../accounts/decider/sign-in-name.decider.ts';
import type { AccountPorts } from '../../accounts/result/account-ports.ts';
import { checkPassword, normalPassword } from '../../accounts/result/password-rules.ts';
import type { FirstOfficer } from './accept-invitation.command.ts';

/** The first officer with everything checked and the password hashed: nothing of it is refused later. */
export interface PreparedOfficer {
  readonly accountId: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly password: PasswordHash;
  readonly codeDigest: string;
}

/** Letters of an account's id: 96 bits of a digest. */
const ACCOUNT_ID_LENGTH = 24;

/** The code that a chosen password takes is used up in the same commit, so that a moment is enough. */
const CODE_LIFE_MS = 60_000;

const GRANTS: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }];

/** @throws {DomainError} when login name or password will not do. */
export const prepareOfficer = async (
  { secrets, hasher }: Pick<AccountPorts, 'secrets' | 'hasher'>,
  { loginName: typed, displayName, password: given }: FirstOfficer,
  commandId: string,
): Promise<PreparedOfficer> => {
  const loginName = normalLoginName(typed);
  const password = normalPassword(given);
  checkPassword(password, loginName);
  return {
    accountId: secrets.digest(`account ${commandId}`).slice(0, ACCOUNT_ID_LENGTH),
    loginName,
    displayName,
    password: await hasher.hash(password),
    codeDigest: secrets.digest(secrets.create()),
  };
};

/** Opens the first officer's account, with a password, in the enterprise's own ledger. */
export const officerOrders = (
  metadata: CommandMetadata,
  { accountId, loginName, displayName, password, codeDigest }: PreparedOfficer,
): readonly SealedOrder[] => {
  const code = { codeDigest, expiresAt: instantAfter(metadata.now, CODE_LIFE_MS) };
  const account = { accountId, loginName, displayName, grants: GRANTS, mayGrant: true, code };
  // Another id than the opening's: or the account would take the password for a repetition of that.
  const choice = { ...metadata, commandId: `${metadata.commandId}:password` };
  return [
    orderFor(signInNameDecider, loginNameStream(loginName), {
      metadata,
      data: { accountId, name: loginName },
    }),
    orderFor(
      accountDecider,
      accountId,
      new OpenAccount(metadata, account),
      new ChoosePassword(choice, { accountId, codeDigest, password }),
    ),
    orderFor(accountManagersDecider, ACCOUNT_MANAGERS_ID, {
      type: 'AdmitManagers',
      metadata,
      data: { managers: [{ accountId, roles: managerRolesOf(GRANTS) }] },
    }),
  ];
};
