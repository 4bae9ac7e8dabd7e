import { ROLES, type Role } from '@kaoping/nest-platform';
import { listTokens, RevokeAccessToken } from '@kaoping/organisations';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { issueToken } from '../issue-token.ts';
import type { CommandLine } from '../command-line.ts';
import { grantText, scopeOf, subtreeOption, unitOption, type ScopeOptions } from '../grant-options.ts';
import { textTable } from '../text-table.ts';

interface IssueOptions extends ScopeOptions {
  readonly tenant: string;
  readonly role: Role;
  readonly holder: string;
  readonly expires?: string;
}

const LIST_HEADERS = {
  zh: ['编号', '状态', '角色', '使用人', '签发时间', '到期时间'],
  en: ['id', 'status', 'role', 'holder', 'issued', 'expires'],
};

/** `kaoping token issue|list|revoke` */
export const addTokenCommands = (line: CommandLine): void => {
  const { program, say } = line;
  const token = program
    .command('token')
    .description(
      say({ en: 'access tokens, each bound to one enterprise and role', zh: '访问令牌（绑定企业与角色）' }),
    );
  addIssue(token, line);
  addList(token, line);
  addRevoke(token, line);
};

const addIssue = (token: Command, { say, action }: CommandLine): void => {
  token
    .command('issue')
    .description(say({ en: 'make a token; its text is printed once', zh: '签发令牌；令牌只显示一次' }))
    .requiredOption('--tenant <id>', say(TENANT))
    .addOption(
      new Option('--role <role>', say({ en: 'what it may do', zh: '角色' }))
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .addOption(unitOption(say))
    .addOption(subtreeOption(say))
    .requiredOption('--holder <name>', say({ en: 'whom it is for', zh: '使用人' }))
    .option(
      '--expires <instant>',
      say({ en: 'when it ends, e.g. 2027-01-01T00:00:00Z', zh: '到期时间，例如 2027-01-01T00:00:00Z' }),
      instantOf,
    )
    .action(
      action(async ({ terminal, directory }, { expires, ...options }: IssueOptions) =>
        onDataFolder(directory, async (session) => {
          const issued = await issueToken(session, {
            ...options,
            scope: scopeOf(options),
            tenantId: tenantOf(options),
            ...(expires !== undefined && { expiresAt: expires }),
          });
          terminal.result(issued, () => issued.token);
          return EXIT_CODES.ok;
        }),
      ),
    );
};

const addList = (token: Command, { say, action }: CommandLine): void => {
  token
    .command('list')
    .description(say({ en: 'list the tokens of an enterprise', zh: '列出企业的令牌' }))
    .requiredOption('--tenant <id>', say(TENANT))
    .action(
      action(async ({ terminal, directory }, options: { readonly tenant: string }) =>
        onDataFolder(directory, async ({ eventStore }) => {
          const tokens = await listTokens(await eventStore.ledger(tenantOf(options)));
          terminal.result(tokens, () =>
            textTable(
              LIST_HEADERS[terminal.language],
              tokens.map((one) => [
                one.tokenId,
                one.status,
                one.grants.map(grantText).join(' '),
                one.holder,
                one.issuedAt,
                one.expiresAt ?? '',
              ]),
            ),
          );
          return EXIT_CODES.ok;
        }),
      ),
    );
};

const addRevoke = (token: Command, { say, action }: CommandLine): void => {
  token
    .command('revoke <id>')
    .description(say({ en: 'take a token back', zh: '撤销令牌' }))
    .requiredOption('--tenant <id>', say(TENANT))
    .requiredOption('--reason <text>', say({ en: 'why', zh: '原因' }))
    .action(
      action(
        async (
          { terminal, directory },
          tokenId: string,
          options: { readonly tenant: string; readonly reason: string },
        ) =>
          onDataFolder(directory, async (session) => {
            const metadata = session.metadata(tenantOf(options));
            await session.execute(new RevokeAccessToken(metadata, { tokenId, reason: options.reason }));
            terminal.result({ tokenId, status: 'revoked' }, () => `${tokenId}  revoked`);
            return EXIT_CODES.ok;
          }),
      ),
    );
};

const TENANT = { en: 'the enterprise', zh: '企业编号' };

const INSTANT_PATTERN = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/u;

/** A day alone means its beginning in UTC. 30 February is no day, though the runtime would make 2 March of it. */
const instantOf = (text: string): string => {
  const [, day] = INSTANT_PATTERN.exec(text) ?? [];
  const isDay = day !== undefined && new Date(`${day}T00:00Z`).getUTCDate() === Number(day.slice(-2));
  const milliseconds = isDay ? Date.parse(text) : NaN;
  if (Number.isNaN(milliseconds))
    throw new InvalidArgumentError(
      'Use an instant such as 2027-01-01T00:00:00Z. 请用 2027-01-01T00:00:00Z 这样的时间。',
    );
  return new Date(milliseconds).toISOString();
};
