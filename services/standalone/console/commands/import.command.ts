import {
  comparePublished,
  ImportScores,
  PreviewImportQuery,
  RankingQuery,
  type ImportPreview,
  type PublishedDifference,
  type RankingView,
} from '@kaoping/scoring';
import type { TenantId } from '@kaoping/event-sourcing';
import { basename } from 'node:path';
import { tenantOf, withConsole, type ConsoleSession } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { importIdOf, mappingFile, readCorrections } from '../import-files.ts';
import { printComparison, printPreview } from '../print-import.ts';
import { readJsonFile } from '../read-json-file.ts';
import { readTable } from '../read-table.ts';
import type { CommandLine } from '../run-command-line.ts';

interface ImportOptions {
  readonly tenant: string;
  readonly cycle: string;
  readonly mapping: string;
  readonly corrections?: string;
  readonly title?: string;
  readonly confirm?: boolean;
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
        withConsole(directory, async (session) => {
          const tenant = tenantOf(options);
          const { preview, differences } = await importTable(session, tenant, { table, ...options });
          const isEntered = differences !== undefined;
          terminal.result({ isEntered, ...preview, differences }, () =>
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

/** A table on disk, and how to enter it. */
export interface TableOnDisk extends Omit<ImportOptions, 'tenant'> {
  readonly table: string;
}

/** Previews a table and, where that is asked for and nothing is refused, enters it. */
export const importTable = async (
  session: ConsoleSession,
  tenant: TenantId,
  { table, cycle, mapping, corrections, title, confirm }: TableOnDisk,
): Promise<{ readonly preview: ImportPreview; readonly differences?: readonly PublishedDifference[] }> => {
  const metadata = session.metadata(tenant, importIdOf(table, cycle));
  const data = {
    cycleId: cycle,
    title: title ?? basename(table),
    table: readTable(table),
    mapping: readJsonFile(mapping, mappingFile),
    corrections: corrections === undefined ? [] : readCorrections(corrections),
  };
  const preview = await session.query<ImportPreview>(new PreviewImportQuery(metadata, data));
  if (confirm !== true || preview.refused.length > 0) return { preview };
  await session.execute(new ImportScores(metadata, data));
  return { preview, differences: await differencesOf(session, tenant, { cycle, preview }) };
};

const differencesOf = async (
  session: ConsoleSession,
  tenant: TenantId,
  { cycle, preview }: { readonly cycle: string; readonly preview: ImportPreview },
): Promise<readonly PublishedDifference[]> => {
  const differences: PublishedDifference[] = [];
  for (const peerGroupId of preview.peerGroupIds) {
    const target = { cycleId: cycle, peerGroupId };
    const view = await session.query<RankingView>(
      new RankingQuery(tenant, target, { kind: 'now' }, session.now()),
    );
    const inGroup = new Set([...view.standings, ...view.leftOut].map(({ organisationId }) => organisationId));
    const published = preview.published.filter(({ organisationId }) => inGroup.has(organisationId));
    differences.push(...comparePublished(published, view));
  }
  return differences;
};
