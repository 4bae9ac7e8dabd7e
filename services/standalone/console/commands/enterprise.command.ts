import { RegisterEnterprise } from '@kaoping/organisations';
import { tenantId } from '@kaoping/event-sourcing';
import { onDataFolder, withConsole } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { CommandLine } from '../command-line.ts';

/** `kaoping enterprise register|list` */
export const addEnterpriseCommands = ({ program, say, action }: CommandLine): void => {
  const enterprise = program
    .command('enterprise')
    .description(
      say({ en: 'enterprises: each a tenant with its own ledger', zh: '企业：每个企业有独立账本' }),
    );
  enterprise
    .command('register <id>')
    .description(say({ en: 'register an enterprise', zh: '登记企业' }))
    .requiredOption('--name <name>', say({ en: 'what people call it', zh: '企业名称' }))
    .action(
      action(async ({ terminal, directory }, id: string, { name }: { readonly name: string }) =>
        withConsole(directory, async (session) => {
          const tenant = tenantId(id);
          await session.execute(new RegisterEnterprise(session.metadata(tenant), { name }));
          terminal.result({ id, name }, () => `${id}  ${name}`);
          return EXIT_CODES.ok;
        }),
      ),
    );
  enterprise
    .command('list')
    .description(say({ en: 'list the enterprises', zh: '列出企业' }))
    .action(
      action(async ({ terminal, directory }) =>
        onDataFolder(directory, async ({ eventStore }) => {
          const tenants = await eventStore.tenants();
          terminal.result(tenants, () => tenants.join('\n'));
          return EXIT_CODES.ok;
        }),
      ),
    );
};
