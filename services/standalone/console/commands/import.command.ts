import type { ImportPreview } from '@kaoping/scoring';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { importTable, type TableOnDisk } from '../import-table.ts';
import { printComparison, printPreview } from '../print-import.ts';
import type { CommandLine } from '../command-line.ts';

interface ImportOptions extends Omit<TableOnDisk, 'table'> {
  readonly tenant: string;
}

/** `kaoping import` */
export const addImportCommand = ({ program, say, action }: CommandLine): void => {
  program
    .command('import <table>')
    .description(
      say({
        en: 'preview a CSV table of scores and, with --confirm, enter all of it or nothing',
        zh: '预览 CSV 分数表；加 --confirm 则整表录入，有误则一项也不录入',
      }),
    )
    .requiredOption('--tenant <id>', say({ en: 'the enterprise', zh: '企业编号' }))
    .requiredOption('--cycle <id>', say({ en: 'the cycle', zh: '考核周期' }))
    .requiredOption('--mapping <file>', say({ en: 'what the columns mean (JSON)', zh: '列含义（JSON）' }))
    .option(
      '--corrections <file>',
      say({ en: 'misprints and what they should be (CSV)', zh: '误印更正表（CSV）' }),
    )
    .option('--title <text>', say({ en: 'what to call the table in reasons', zh: '在原因中如何称呼此表' }))
    .option('--confirm', say({ en: 'enter the scores', zh: '确认录入' }))
    .action(
      action(async ({ terminal, directory }, table: string, options: ImportOptions) =>
        onDataFolder(directory, async (session) => {
          const tenant = tenantOf(options);
          const { preview, differences } = await importTable(session, tenant, { table, ...options });
          const isEntered = differences !== undefined;
          terminal.result({ isEntered, ...publicPreview(preview), differences }, () =>
            [
              printPreview(preview, isEntered, terminal.language),
              differences ? printComparison(differences, terminal.language) : '',
            ].join('\n'),
          );
          return preview.refused.length > 0 ? EXIT_CODES.refused : EXIT_CODES.ok;
        }),
      ),
    );
};

/** What a script may rely on: the commands inside a preview are the product's own affair. */
const publicPreview = ({ accepted, ...preview }: ImportPreview): object => ({
  ...preview,
  accepted: accepted.map(({ command: _command, ...cell }) => cell),
});
