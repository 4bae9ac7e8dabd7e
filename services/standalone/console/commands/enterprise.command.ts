import { resolve } from 'node:path';
import { checkExport, RegisterEnterprise } from '@kaoping/organisations';
import { tenantId } from '@kaoping/event-sourcing';
import type { Command } from 'commander';
import { exportEnterprise } from '../export-enterprise.ts';
import { onDataFolder, withConsole } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { CommandLine } from '../command-line.ts';

/** `kaoping enterprise register|list|export|check-export` */
export const addEnterpriseCommands = (line: CommandLine): void => {
  const { program, say, action } = line;
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
  addExport(enterprise, line);
  addCheckExport(enterprise, line);
};

const addExport = (enterprise: Command, { say, action }: CommandLine): void => {
  enterprise
    .command('export <id> <file>')
    .description(
      say({
        en: 'write everything of an enterprise into one archive',
        zh: '将企业的全部数据导出为一个压缩文件',
      }),
    )
    .action(
      action(async ({ terminal, directory }, id: string, file: string) =>
        onDataFolder(directory, async (session) => {
          const path = resolve(file);
          await exportEnterprise(session, tenantId(id), path);
          const { throughPosition, entries } = await checkExport(path);
          const result = { file: path, events: throughPosition, files: entries.length };
          terminal.result(result, () => `${path}  ${String(throughPosition)}`);
          return EXIT_CODES.ok;
        }),
      ),
    );
};

const addCheckExport = (enterprise: Command, { say, action }: CommandLine): void => {
  enterprise
    .command('check-export <file>')
    .description(
      say({ en: 'see whether an export is whole and as it was written', zh: '核对导出文件是否完整、未改动' }),
    )
    .action(
      action(async ({ terminal }, file: string) => {
        const { entries, ...manifest } = await checkExport(resolve(file));
        const { tenantId: id, name, throughPosition, exportedAt } = manifest;
        terminal.result(
          { ...manifest, files: entries.length },
          () => `${id}  ${name}  ${exportedAt}  ${String(throughPosition)}`,
        );
        return EXIT_CODES.ok;
      }),
    );
};
