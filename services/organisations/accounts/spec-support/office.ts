import {
  createCommandExecutor,
  orderFor,
  recentSnapshots,
  tenantId,
  type TenantId,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { instantAfter, type Grant } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { nodeSecrets } from '../../adapters/node-secrets.ts';
import { ledgerSessionVerifier } from '../../sessions/verify-session/ledger-session-verifier.ts';
import { ChoosePasswordByCode } from '../choose-password/choose-password.command.ts';
import { choosePassword } from '../choose-password/choose-password.ts';
import type { AccountCommand } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import { OpenAccounts, type AccountRequest } from '../open-accounts/open-accounts.command.ts';
import { openAccounts } from '../open-accounts/open-accounts.ts';
import type { AccountPorts } from '../result/account-ports.ts';
import type { PasswordHasher } from '../result/password-hasher.port.ts';

export const LOUXING = tenantId('louxing');
export const YANGTZE = tenantId('yangtze');
export const PASSWORD = '石井蓝田双江大埠桥五江口';
export const officer: Grant = { role: 'officer', scope: { kind: 'tenant' } };

/** Hashes at once and remembers how often it was asked: how slow a real one is, is told by its own specs. */
const fakeHasher = (): PasswordHasher & { verified: number } => {
  const hasher = {
    verified: 0,
    hash: async (password: string) => ({
      algorithm: 'argon2id' as const,
      salt: 'salt',
      hash: nodeSecrets.digest(password),
      memoryKib: 8,
      passes: 1,
      parallelism: 1,
    }),
    verify: async (password: string, hash?: { readonly hash: string }) => {
      hasher.verified += 1;
      return hash?.hash === nodeSecrets.digest(password);
    },
    isOutdated: () => false,
  };
  return hasher;
};

/** Two enterprises without anybody in them yet. */
export const openOffice = async () => {
  const clock = fixedClock();
  const eventStore = openMemoryEventStore({ clock });
  for (const tenant of [LOUXING, YANGTZE]) await eventStore.createLedger(tenant);
  const hasher = fakeHasher();
  const waits: number[] = [];
  const ports: AccountPorts = {
    eventStore,
    commands: createCommandExecutor(eventStore),
    secrets: nodeSecrets,
    hasher,
    sleep: async (durationMs) => {
      waits.push(durationMs);
    },
    instantAfter,
  };
  let count = 0;
  const metadata = (tenant: TenantId = LOUXING, commandId = `request-${String((count += 1))}`) =>
    commandMetadata({ tenantId: tenant, commandId, now: clock.now() });
  const open = async (
    accounts: readonly Partial<AccountRequest>[],
    { tenant = LOUXING, commandId = undefined as string | undefined, mayGrant = true } = {},
  ) =>
    openAccounts(
      ports,
      new OpenAccounts(metadata(tenant, commandId), {
        accounts: accounts.map((given) => ({
          loginName: 'wang.fang',
          displayName: '王芳',
          grants: [],
          ...given,
        })),
        mayGrant,
      }),
    );
  /** Opens an account and chooses its password; gives its id. */
  const settle = async (account: Partial<AccountRequest> = {}, tenant = LOUXING): Promise<string> => {
    const [opened] = (await open([account], { tenant })).codes;
    const data = { loginName: opened!.loginName, code: opened!.code!, password: PASSWORD };
    await choosePassword(ports, new ChoosePasswordByCode(metadata(tenant), data));
    return opened!.accountId;
  };
  const order = (command: AccountCommand) =>
    ports.commands.execute(command.metadata, orderFor(accountDecider, command.data.accountId, command));
  const typesOf = async (tenant = LOUXING): Promise<readonly string[]> =>
    (await (await eventStore.ledger(tenant)).read()).map(({ type }) => type);
  const sessions = ledgerSessionVerifier({ eventStore, secrets: nodeSecrets, snapshots: recentSnapshots() });
  return { clock, ports, hasher, waits, metadata, open, settle, order, typesOf, sessions };
};
