import type { TenantId } from '@kaoping/event-sourcing';
import {
  comparePublished,
  ImportScores,
  PreviewImportQuery,
  RankingQuery,
  type ImportPreview,
  type PublishedDifference,
  type RankingView,
} from '@kaoping/scoring';
import { basename } from 'node:path';
import type { ConsoleSession } from './console-session.ts';
import { importIdOf, mappingFile, readCorrections } from './import-files.ts';
import { readJsonFile } from './read-json-file.ts';
import { readTable } from './read-table.ts';

/** A table on disk, and how to enter it. */
export interface TableOnDisk {
  readonly table: string;
  readonly cycle: string;
  readonly mapping: string;
  readonly corrections?: string;
  /** What to call the table in reasons; its file name by default. */
  readonly title?: string;
  readonly confirm?: boolean;
}

/** What came of a table: without `differences` it was not entered. */
export interface ImportedTable {
  readonly preview: ImportPreview;
  readonly differences?: readonly PublishedDifference[];
}

/** Previews a table and, where that is asked for and nothing is refused, enters it. */
export const importTable = async (
  session: ConsoleSession,
  tenant: TenantId,
  { table, cycle, mapping, corrections, title, confirm }: TableOnDisk,
): Promise<ImportedTable> => {
  const files = corrections === undefined ? [table, mapping] : [table, mapping, corrections];
  const metadata = session.metadata(tenant, importIdOf(cycle, files));
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
