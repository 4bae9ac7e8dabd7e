import type { TenantId } from '@kaoping/event-sourcing';
import { ROLES, type Role } from '@kaoping/nest-platform';
import {
  listAccountsOfLedger,
  OfferPasswordReset,
  UnlockAccount,
  type AccountRow,
  type HandedCode,
  type PasswordResetOutcome,
} from '@kaoping/organisations';
import { Option, type Command } from 'commander';
import type { CommandLine } from '../command-line.ts';
import { onDataFolder, tenantOf, type ConsoleSession } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { accountIdOf } from '../find-account.ts';
import { grantText, scopeOf, subtreeOption, unitOption, type ScopeOptions } from '../grant-options.ts';
import { openAccount } from '../open-account.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

interface OpenOptions extends ScopeOptions {
  readonly tenant: string;
  readonly name: string;
  readonly role?: Role;
}

const LIST_HEADERS = {
  zh: ['登录名', '姓名', '角色', '状态', '最近登录'],
  en: ['login name', 'name', 'roles', 'status', 'last sign-in'],
};

/** `kaoping account open|reset|unlock|list`: whoever has the data folder can always let somebody in. */
export const addAccountCommands = (line: CommandLine): void => {
  const { program, say } = line;
  const account = program
    .command('account')
    .description(
      say({ en: 'accounts: how people sign in, and what they may do', zh: '账号：登录方式与权限' }),
    );
  addOpen(account, line);
  addReset(account, line);
  addUnlock(account, line);
  addList(account, line);
};

const addOpen = (account: Command, { say, action }: CommandLine): void => {
  account
    .command('open <login-name>')
    .description(
      say({
        en: 'open an account; the one-time code for its password is printed once',
        zh: '开设账号；设置密码的一次性代码只显示一次',
      }),
    )
    .requiredOption('--tenant <id>', say(TENANT))
    .requiredOption('--name <name>', say({ en: 'who it is for', zh: '使用人姓名' }))
    .addOption(new Option('--role <role>', say({ en: 'what they may do', zh: '角色' })).choices(ROLES))
    .addOption(unitOption(say))
    .addOption(subtreeOption(say))
    .action(
      action(async ({ terminal, directory }, loginName: string, { name, role, ...options }: OpenOptions) =>
        onDataFolder(directory, async (session) => {
          const grants = role === undefined ? [] : [{ role, scope: scopeOf(options) }];
          const request = { loginName, displayName: name, grants };
          printCode(terminal, await openAccount(session, tenantOf(options), request));
          return EXIT_CODES.ok;
        }),
      ),
    );
};

const addReset = (account: Command, { say, action }: CommandLine): void => {
  account
    .command('reset <login-name>')
    .description(
      say({ en: 'print a one-time code for a new password', zh: '生成重设密码的一次性代码（只显示一次）' }),
    )
    .requiredOption('--tenant <id>', say(TENANT))
    .action(
      action(async ({ terminal, directory }, loginName: string, options: { readonly tenant: string }) =>
        onDataFolder(directory, async (session) => {
          printCode(terminal, await resetPassword(session, tenantOf(options), loginName));
          return EXIT_CODES.ok;
        }),
      ),
    );
};

const resetPassword = async (
  session: ConsoleSession,
  tenant: TenantId,
  loginName: string,
): Promise<HandedCode> => {
  const accountId = await accountIdOf(session, tenant, loginName);
  const { outcome: _, ...code } = (await session.execute(
    new OfferPasswordReset(session.metadata(tenant), { accountId }),
  )) as unknown as PasswordResetOutcome;
  return code;
};

const addUnlock = (account: Command, { say, action }: CommandLine): void => {
  account
    .command('unlock <login-name>')
    .description(say({ en: 'let a locked account in again', zh: '解除账号锁定' }))
    .requiredOption('--tenant <id>', say(TENANT))
    .requiredOption('--reason <text>', say({ en: 'why', zh: '原因' }))
    .action(
      action(
        async (
          { terminal, directory },
          loginName: string,
          options: { readonly tenant: string; readonly reason: string },
        ) =>
          onDataFolder(directory, async (session) => {
            const tenant = tenantOf(options);
            const accountId = await accountIdOf(session, tenant, loginName);
            const { reason } = options;
            await session.execute(new UnlockAccount(session.metadata(tenant), { accountId, reason }));
            terminal.result({ accountId, loginName }, () => loginName);
            return EXIT_CODES.ok;
          }),
      ),
    );
};

const addList = (account: Command, { say, action }: CommandLine): void => {
  account
    .command('list')
    .description(say({ en: 'list the accounts of an enterprise', zh: '列出企业的账号' }))
    .requiredOption('--tenant <id>', say(TENANT))
    .action(
      action(async ({ terminal, directory }, options: { readonly tenant: string }) =>
        onDataFolder(directory, async (session) => {
          const accounts = await listAccountsOfLedger(await session.eventStore.ledger(tenantOf(options)));
          terminal.result(accounts, () =>
            textTable(
              LIST_HEADERS[terminal.language],
              accounts.map((row) => [
                row.loginName,
                row.displayName,
                row.grants.map(grantText).join(' '),
                statusOf(row, session.now()),
                row.lastSignInAt ?? '',
              ]),
            ),
          );
          return EXIT_CODES.ok;
        }),
      ),
    );
};

const statusOf = ({ isClosed, lockedUntil, hasPassword }: AccountRow, now: string): string => {
  if (isClosed) return 'closed';
  if (lockedUntil !== undefined && now < lockedUntil) return `locked until ${lockedUntil}`;
  return hasPassword ? 'open' : 'no password';
};

const printCode = (terminal: Terminal, code: HandedCode): void => {
  terminal.result(code, () => `${code.loginName}  ${code.code ?? ''}  ${code.expiresAt ?? ''}`);
};

const TENANT = { en: 'the enterprise', zh: '企业编号' };
