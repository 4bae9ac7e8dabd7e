import { ROLES, type Role } from '@kaoping/nest-platform';
import { listTokens, RevokeAccessToken } from '@kaoping/organisations';
import { Option } from 'commander';
import { tenantOf, withConsole } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { issueToken } from '../issue-token.ts';
import type { CommandLine } from '../run-command-line.ts';
import { textTable } from '../text-table.ts';

interface IssueOptions {
  readonly tenant: string;
  readonly role: Role;
  readonly holder: string;
  readonly expires?: string;
}

/** `kaoping token issue|list|revoke` */
export const addTokenCommands = (line: CommandLine): void => {
  const { program, say, action } = line;
  const token = program
    .command('token')
    .description(
      say({ en: 'access tokens, each bound to one enterprise and role', zh: '访问令牌（绑定企业与角色）' }),
    );
  const tenant = say({ en: 'the enterprise', zh: '企业编号' });
  token
    .command('issue')
    .description(say({ en: 'make a token; its text is printed once', zh: '签发令牌；令牌只显示一次' }))
    .requiredOption('--tenant <id>', tenant)
    .addOption(
      new Option('--role <role>', say({ en: 'what it may do', zh: '角色' }))
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .requiredOption('--holder <name>', say({ en: 'whom it is for', zh: '使用人' }))
    .option('--expires <instant>', say({ en: 'when it ends, e.g. 2027-01-01T00:00:00.000Z', zh: '到期时间' }))
    .action(
      action(async ({ terminal, directory }, { expires, ...options }: IssueOptions) =>
        withConsole(directory, async (session) => {
          const issued = await issueToken(session, {
            ...options,
            tenantId: tenantOf(options),
            ...(expires !== undefined && { expiresAt: new Date(expires).toISOString() }),
          });
          terminal.result(issued, () => issued.token);
          return EXIT_CODES.ok;
        }),
      ),
    );
  token
    .command('list')
    .description(say({ en: 'list the tokens of an enterprise', zh: '列出企业的令牌' }))
    .requiredOption('--tenant <id>', tenant)
    .action(
      action(async ({ terminal, directory }, options: { readonly tenant: string }) =>
        withConsole(directory, async ({ eventStore }) => {
          const tokens = await listTokens(await eventStore.ledger(tenantOf(options)));
          terminal.result(tokens, () =>
            textTable(
              ['id', 'status', 'role', 'holder', 'issued', 'expires'],
              tokens.map((one) => [
                one.tokenId,
                one.status,
                one.role,
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
  token
    .command('revoke <id>')
    .description(say({ en: 'take a token back', zh: '撤销令牌' }))
    .requiredOption('--tenant <id>', tenant)
    .requiredOption('--reason <text>', say({ en: 'why', zh: '原因' }))
    .action(
      action(
        async (
          { terminal, directory },
          tokenId: string,
          options: { readonly tenant: string; readonly reason: string },
        ) =>
          withConsole(directory, async (session) => {
            const metadata = session.metadata(tenantOf(options));
            await session.execute(new RevokeAccessToken(metadata, { tokenId, reason: options.reason }));
            terminal.result({ tokenId, status: 'revoked' }, () => `${tokenId}  revoked`);
            return EXIT_CODES.ok;
          }),
      ),
    );
};
