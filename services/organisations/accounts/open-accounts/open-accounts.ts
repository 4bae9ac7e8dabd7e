import { DomainError, orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import { instantAfter } from '@kaoping/nest-platform';
import { OpenAccount } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import {
  ACCOUNT_MANAGERS_ID,
  accountManagersDecider,
  managerRolesOf,
} from '../decider/account-managers.decider.ts';
import { normalLoginName } from '../decider/login-name.ts';
import { loginNameStream, signInNameDecider } from '../decider/sign-in-name.decider.ts';
import type { AccountPorts } from '../result/account-ports.ts';
import { normalCode } from '../result/one-time-code.ts';
import { OPENING_CODE_MS } from '../result/sign-in-limits.ts';
import type { AccountRequest, OpenAccounts, OpenedAccountsOutcome } from './open-accounts.command.ts';
import { AccountBatchSizeWrong, AccountRowRefused } from './open-accounts.errors.ts';

/** Accounts of one request: a sheet of paper's worth of codes to hand over, three events each. */
const BATCH_LIMIT = 200;

/** Letters of an account's id: 96 bits of a digest keep ids of all requests apart. */
const ACCOUNT_ID_LENGTH = 24;

type Ports = Pick<AccountPorts, 'commands' | 'secrets'>;

/** An account on its way, with the code for its holder. */
interface Draft {
  readonly accountId: string;
  readonly loginName: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly request: AccountRequest;
}

/** Opens all accounts in one append. Ids come from the request, so that a repetition opens nothing twice. */
export const openAccounts = async (ports: Ports, command: OpenAccounts): Promise<OpenedAccountsOutcome> => {
  const { accounts } = command.data;
  if (accounts.length === 0 || accounts.length > BATCH_LIMIT) throw new AccountBatchSizeWrong(BATCH_LIMIT);
  const drafts = accounts.map((request, index) => draftOf(ports, command, request, index));
  const outcome = await ports.commands.execute(
    command.metadata,
    ...drafts.flatMap((draft) => ordersFor(ports, command, draft)),
    ...managerOrders(command, drafts),
  );
  const isRepeated = outcome.events.length === 0;
  return {
    outcome,
    codes: drafts.map(({ accountId, loginName, code, expiresAt }) => ({
      accountId,
      loginName,
      ...(!isRepeated && { code, expiresAt }),
    })),
  };
};

const draftOf = (
  { secrets }: Ports,
  { metadata }: OpenAccounts,
  request: AccountRequest,
  index: number,
): Draft => ({
  accountId: secrets.digest(`account ${metadata.commandId} ${String(index)}`).slice(0, ACCOUNT_ID_LENGTH),
  loginName: inRow(index, () => normalLoginName(request.loginName)),
  code: secrets.createCode(),
  expiresAt: instantAfter(metadata.now, OPENING_CODE_MS),
  request,
});

const inRow = <Result>(index: number, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw error instanceof DomainError ? new AccountRowRefused(index + 1, error) : error;
  }
};

const ordersFor = (
  { secrets }: Ports,
  { metadata, data }: OpenAccounts,
  { accountId, loginName, code, expiresAt, request }: Draft,
): readonly SealedOrder[] => {
  const open = new OpenAccount(metadata, {
    ...request,
    accountId,
    loginName,
    mayGrant: data.mayGrant,
    code: { codeDigest: secrets.digest(normalCode(code)), expiresAt },
  });
  const claim = { metadata, data: { accountId, name: loginName } };
  return [
    orderFor(signInNameDecider, loginNameStream(loginName), claim),
    orderFor(accountDecider, accountId, open),
  ];
};

const managerOrders = ({ metadata }: OpenAccounts, drafts: readonly Draft[]): readonly SealedOrder[] => {
  const managers = drafts
    .map(({ accountId, request }) => ({ accountId, roles: managerRolesOf(request.grants) }))
    .filter(({ roles }) => roles.length > 0);
  if (managers.length === 0) return [];
  return [
    orderFor(accountManagersDecider, ACCOUNT_MANAGERS_ID, {
      type: 'AdmitManagers',
      metadata,
      data: { managers },
    }),
  ];
};
